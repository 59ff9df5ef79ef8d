using System.Text.Json.Nodes;
using DomRules.Formats.Json;
using DomRules.Model.Life;

namespace DomRules.Formats.Life;

/// <summary>Reads and writes timers of a state.</summary>
internal static class TimerRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);
    private static readonly PropertyNames<TimerKind> Kinds = new(Spelling.Snake);

    private enum Property
    {
        Due, Kind, Order, Rule,
    }

    internal static LifeTimer? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a timer")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var timer = new LifeTimer(default, default, "", "");
        while (json.NextProperty(Names, ref seen, out var property))
        {
            timer = property switch
            {
                Property.Due => timer with { Due = json.Instant() ?? default },
                Property.Kind => timer with { Kind = json.Code(Kinds) ?? default },
                Property.Order => timer with { Order = json.FreshName("an order id") ?? "" },
                _ => timer with { Rule = json.Prose() ?? "" },
            };
        }
        seen.Require(ref json, start, Names, Property.Due, Property.Kind, Property.Order);
        return timer;
    }

    internal static JsonObject Write(LifeTimer timer) => JsonNodes.Object(
        ("due", JsonNodes.Of(timer.Due)), ("kind", JsonNodes.Code(timer.Kind)), ("order", JsonNodes.Of(timer.Order)), ("rule", JsonNodes.Of(timer.Rule)));
}
