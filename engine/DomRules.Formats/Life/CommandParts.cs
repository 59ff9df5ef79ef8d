using System.Collections.Immutable;
using System.Text.Json;
using DomRules.Formats.Json;
using DomRules.Formats.Networks;
using DomRules.Formats.Orders;
using DomRules.Formats.Problems;
using DomRules.Formats.Returns;
using DomRules.Model.Facts;
using DomRules.Model.Life;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Model.Returns;

namespace DomRules.Formats.Life;

/// <summary>What a command's line says, before it is a command. What the command must have is there when no problem was found.</summary>
internal sealed class CommandParts
{
    private Order? placed;
    private PromiseRequest? request;
    private ReturnRequest? returned;
    private Disruption? disruption;
    private string? order, cart, returnId, kind, node, sku, by, because;
    private decimal? quantity, onHand, change;
    private DateOnly? on;
    private ImmutableSortedDictionary<int, ImmutableArray<string>> nodes = ImmutableSortedDictionary<int, ImmutableArray<string>>.Empty;

    internal DateTimeOffset? At { get; private set; }

    internal Order Placed => placed!;

    internal PromiseRequest Request => request!;

    internal ReturnRequest Returned => returned!;

    internal Disruption Disruption => disruption!;

    internal string Order => order!;

    internal string Cart => cart!;

    internal string? ReturnIfAny => returnId;

    internal string ReturnId => returnId!;

    internal string Kind => kind!;

    internal string? NodeIfAny => node;

    internal string Node => node!;

    internal string? Sku => sku;

    internal StockPlace Place => new(node!, sku!);

    internal int? Shipment { get; private set; }

    internal bool AllShipments { get; private set; }

    internal int? Line { get; private set; }

    internal decimal? QuantityIfAny => quantity;

    internal decimal Quantity => quantity!.Value;

    internal decimal OnHand => onHand!.Value;

    internal decimal Change => change!.Value;

    internal decimal? SourceVersion { get; private set; }

    internal DateOnly On => on!.Value;

    internal DateOnly? Expected { get; private set; }

    internal DateTimeOffset? Until { get; private set; }

    internal string? ByIfAny => by;

    internal string By => by!;

    internal string? BecauseIfAny => because;

    internal string Because => because!;

    internal bool Releases { get; private set; }

    internal ImmutableArray<string> Cleared { get; private set; } = [];

    internal ImmutableSortedDictionary<int, ImmutableArray<string>> Nodes => nodes;

    /// <summary>Reads the value of a property.</summary>
    /// <param name="json">On the value.</param>
    /// <param name="property">Which.</param>
    /// <param name="isWhole">Whether an order, or a return, stands here itself rather than its id.</param>
    internal void Take(ref JsonCursor json, CommandProperty property, bool isWhole)
    {
        if (!TakeWhole(ref json, property, isWhole) && !TakeName(ref json, property)) TakeAmount(ref json, property);
    }

    private bool TakeWhole(ref JsonCursor json, CommandProperty property, bool isWhole)
    {
        switch (property)
        {
            case CommandProperty.Order when isWhole: placed = OrderRecord.Read(ref json); return true;
            case CommandProperty.Return when isWhole: returned = ReturnRecord.Read(ref json); return true;
            case CommandProperty.Request: request = PromiseRequestRecord.Read(ref json); return true;
            case CommandProperty.Disruption: disruption = DisruptionRecord.Read(ref json); return true;
            case CommandProperty.Nodes: nodes = NodesByLine.Read(ref json); return true;
            case CommandProperty.Cleared: Cleared = json.Names("a rule's name"); return true;
            default: return false;
        }
    }

    private bool TakeName(ref JsonCursor json, CommandProperty property)
    {
        switch (property)
        {
            case CommandProperty.Order: order = json.FreshName("an order id"); return true;
            case CommandProperty.Return: returnId = json.FreshName("a return id"); return true;
            case CommandProperty.Cart: cart = json.FreshName("a cart's id"); return true;
            case CommandProperty.Kind: kind = json.OneOf(Vocabularies.EventKind.Members); return true;
            case CommandProperty.Node: node = json.Name("a node id"); return true;
            case CommandProperty.Sku: sku = json.Name("a SKU"); return true;
            case CommandProperty.By: by = json.Name("a person's name"); return true;
            case CommandProperty.Because: because = json.Name("a reason"); return true;
            default: return false;
        }
    }

    private void TakeAmount(ref JsonCursor json, CommandProperty property)
    {
        switch (property)
        {
            case CommandProperty.At: At = json.Instant(); break;
            case CommandProperty.Shipment: (Shipment, AllShipments) = Shipments(ref json); break;
            case CommandProperty.Line: Line = json.Whole(1, int.MaxValue); break;
            case CommandProperty.Quantity: quantity = json.DecimalAboveZero(); break;
            case CommandProperty.OnHand: onHand = json.DecimalFrom(0); break;
            case CommandProperty.Change: change = json.Decimal(); break;
            case CommandProperty.SourceVersion: SourceVersion = json.DecimalFrom(0); break;
            case CommandProperty.On: on = json.Date(); break;
            case CommandProperty.Expected: Expected = json.Date(); break;
            case CommandProperty.Releases: Releases = json.YesNo() ?? false; break;
            case CommandProperty.Until: Until = json.Instant(); break;
            default: json.Skip(); break;
        }
    }

    /// <summary>A shipment's number, or the word for all of them.</summary>
    private static (int? Number, bool All) Shipments(ref JsonCursor json)
    {
        if (json.IsText("all")) return (null, true);
        if (json.Token != JsonTokenType.String || char.IsAsciiDigit(json.Found[1])) return (json.Whole(1, int.MaxValue), false);
        json.Report(ValueProblems.NotAmong, $"{json.Found} names no shipment; a shipment is named by its number, and all of them by \"all\"");
        return (null, false);
    }
}
