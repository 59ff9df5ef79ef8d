using DomRules.Model.Life.Commands;

namespace DomRules.Formats.Life;

/// <summary>How a command is written.</summary>
/// <param name="Do">What it is called.</param>
/// <param name="Must">Properties that must be there, besides <c>at</c> and <c>do</c>.</param>
/// <param name="May">Properties that may be there.</param>
/// <param name="Make">The command, of what its line says.</param>
/// <param name="IsWhole">Whether the order, or the return, stands there itself rather than its id.</param>
internal sealed record CommandForm(string Do, CommandProperty[] Must, CommandProperty[] May, Func<CommandParts, LifeCommand> Make, bool IsWhole = false)
{
    /// <summary>Whether the command has such a property.</summary>
    internal bool Has(CommandProperty property) =>
        property is CommandProperty.At or CommandProperty.Do || Must.Contains(property) || May.Contains(property);
}
