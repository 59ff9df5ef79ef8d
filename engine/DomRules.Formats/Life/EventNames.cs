using DomRules.Formats.Json;

namespace DomRules.Formats.Life;

/// <summary>How the properties of events are spelled.</summary>
internal static class EventNames
{
    internal static PropertyNames<EventProperty> All { get; } = new(Spelling.Camel);

    internal static string Of(EventProperty property) => All.NameOf(property);
}
