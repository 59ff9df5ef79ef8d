using System.Text.Json.Nodes;
using DomRules.Model.Life.Events;

namespace DomRules.Formats.Life;

/// <summary>The form of one kind of event.</summary>
internal sealed class EventForm<T>(string name, EventField<T>[] fields, Func<EventParts, T> make) : EventForm(name, typeof(T)) where T : LifeEvent
{
    internal override IEnumerable<EventProperty> Must => fields.Where(f => f.Must).Select(f => f.Property);

    internal override bool Has(EventProperty property) => property is EventProperty.At or EventProperty.Event || Array.Exists(fields, f => f.Property == property);

    internal override JsonObject Write(LifeEvent happened)
    {
        var whole = new JsonObject();
        foreach (var field in fields)
            if (field.Write((T)happened) is { } value) whole.Add(EventNames.Of(field.Property), value);
        return whole;
    }

    internal override LifeEvent Make(EventParts parts) => make(parts);
}
