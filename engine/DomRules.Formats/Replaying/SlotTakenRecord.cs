using System.Text.Json.Nodes;
using DomRules.Formats.Json;
using DomRules.Model.Decisions;

namespace DomRules.Formats.Replaying;

/// <summary>Reads and writes room in slots that others have.</summary>
internal static class SlotTakenRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);

    private enum Property
    {
        Node, On, Order, Slot,
    }

    internal static SlotTaken? Read(ref JsonCursor json)
    {
        if (!json.IsObject("room in a slot")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var taken = new SlotTaken("", "", default, "");
        while (json.NextProperty(Names, ref seen, out var property))
        {
            taken = property switch
            {
                Property.Node => taken with { Node = json.Name("a node id") ?? "" },
                Property.On => taken with { On = json.Date() ?? default },
                Property.Order => taken with { Order = json.FreshName("an order id") ?? "" },
                _ => taken with { Slot = json.Name("a slot's id") ?? "" },
            };
        }
        seen.Require(ref json, start, Names, Property.Node, Property.On, Property.Order, Property.Slot);
        return taken;
    }

    internal static JsonObject Write(SlotTaken taken) =>
        JsonNodes.Object(("node", JsonNodes.Of(taken.Node)), ("on", JsonNodes.Of(taken.On)), ("order", JsonNodes.Of(taken.Order)), ("slot", JsonNodes.Of(taken.Slot)));
}
