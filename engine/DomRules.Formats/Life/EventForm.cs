using System.Text.Json.Nodes;
using DomRules.Model.Life.Events;

namespace DomRules.Formats.Life;

/// <summary>How an event is written in a log, and read from it.</summary>
internal abstract class EventForm(string name, Type type)
{
    /// <summary>What it is called.</summary>
    internal string Name { get; } = name;

    /// <summary>Which event.</summary>
    internal Type Type { get; } = type;

    /// <summary>Properties that must be there, besides <c>at</c> and <c>event</c>.</summary>
    internal abstract IEnumerable<EventProperty> Must { get; }

    internal abstract bool Has(EventProperty property);

    internal abstract JsonObject Write(LifeEvent happened);

    /// <summary>The event, of what its line says; all that must be there is.</summary>
    internal abstract LifeEvent Make(EventParts parts);
}
