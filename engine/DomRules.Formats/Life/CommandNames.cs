using DomRules.Formats.Json;

namespace DomRules.Formats.Life;

/// <summary>How the properties of commands are spelled.</summary>
internal static class CommandNames
{
    internal static PropertyNames<CommandProperty> All { get; } = new(Spelling.Camel);

    internal static string Of(CommandProperty property) => All.NameOf(property);
}
