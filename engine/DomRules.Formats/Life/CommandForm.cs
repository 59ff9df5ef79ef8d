using System.Text.Json.Nodes;
using DomRules.Model.Life.Commands;

namespace DomRules.Formats.Life;

/// <summary>How a command is written, and read.</summary>
/// <param name="name">What it is called.</param>
/// <param name="type">Which command.</param>
/// <param name="isWhole">Whether the order, or the return, stands there itself rather than its id.</param>
internal abstract class CommandForm(string name, Type type, bool isWhole)
{
    /// <summary>What it is called.</summary>
    internal string Do { get; } = name;

    /// <summary>Which command; several forms may be of one.</summary>
    internal Type Type { get; } = type;

    /// <summary>Whether the order, or the return, stands there itself rather than its id.</summary>
    internal bool IsWhole { get; } = isWhole;

    /// <summary>Properties that must be there, besides <c>at</c> and <c>do</c>.</summary>
    internal abstract IEnumerable<CommandProperty> Must { get; }

    /// <summary>Properties that may be there.</summary>
    internal abstract IEnumerable<CommandProperty> May { get; }

    /// <summary>Whether the command has such a property.</summary>
    internal bool Has(CommandProperty property) => property is CommandProperty.At or CommandProperty.Do || Must.Contains(property) || May.Contains(property);

    /// <summary>Whether the command is written in this form.</summary>
    internal abstract bool IsOf(LifeCommand command);

    internal abstract JsonObject Write(LifeCommand command);

    /// <summary>The command, of what its line says; all that must be there is.</summary>
    internal abstract LifeCommand Make(CommandParts parts);
}
