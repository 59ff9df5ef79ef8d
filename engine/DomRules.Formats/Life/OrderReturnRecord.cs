using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DomRules.Formats.Decisions;
using DomRules.Formats.Json;
using DomRules.Formats.Returns;
using DomRules.Model.Life;
using DomRules.Model.Returns;

namespace DomRules.Formats.Life;

/// <summary>Reads and writes an order's returns.</summary>
internal static class OrderReturnRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);
    private static readonly PropertyNames<ReturnState> States = new(Spelling.Snake);

    private enum Property
    {
        Return, State, Stock, Asked, Holds,
    }

    internal static OrderReturn? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a return")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var known = new OrderReturn("", default, [], null);
        ReturnRequest? asked = null;
        ImmutableArray<OpenHold> holds = [];
        while (json.NextProperty(Names, ref seen, out var property))
        {
            switch (property)
            {
                case Property.Return: known = known with { Return = json.FreshName("a return id") ?? "" }; break;
                case Property.State: known = known with { State = json.Code(States) ?? default }; break;
                case Property.Stock: known = known with { Stock = json.Each("what moves in stock", StockEffectParts.Read) }; break;
                case Property.Asked: asked = ReturnRecord.Read(ref json); break;
                default: holds = json.Each("who has to look", OpenHoldRecord.Read); break;
            }
        }
        seen.Require(ref json, start, Names, Property.Return, Property.State);
        return asked is null ? known : known with { Held = new HeldReturn(asked, holds) };
    }

    internal static JsonObject Write(OrderReturn known) => JsonNodes.Object(
        ("return", JsonNodes.Of(known.Return)),
        ("state", JsonNodes.Code(known.State)),
        ("stock", StockEffectParts.Write(known.Stock)),
        ("asked", known.Held is { } held ? ReturnJson.Of(held.Request) : null),
        ("holds", known.Held is { } waits ? JsonNodes.List(waits.Holds, OpenHoldRecord.Write) : null));
}
