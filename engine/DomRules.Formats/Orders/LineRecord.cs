using System.Collections.Immutable;
using DomRules.Formats.Json;
using DomRules.Formats.Problems;
using DomRules.Model.Orders;
using DomRules.Model.Values;

namespace DomRules.Formats.Orders;

/// <summary>Reads one line of an order.</summary>
internal struct LineRecord
{
    private static readonly PropertyNames<LineProperty> Names = new(Spelling.Camel);
    private static readonly ImmutableArray<string> Fulfilments = ["ship", "pickup", "digital"];

    private int? number;
    private int? standsFor;
    private bool noSubstitutes;
    private string? sku;
    private decimal? quantity;
    private MoneyValue? price;
    private MoneyValue? cost;
    private decimal? weight;
    private decimal? longestSide;
    private decimal? volume;
    private string? category;
    private ImmutableArray<string> tags;
    private string? bundle;
    private string? fulfilment;
    private string? pickupNode;
    private DateOnly? releaseDate;
    private ImmutableArray<string> onlyNodes;
    private ImmutableArray<string> withoutNodes;
    private ImmutableSortedDictionary<string, Value>? attributes;

    /// <summary>Reads the line that the cursor is on; null when it was reported.</summary>
    /// <param name="json">On the line.</param>
    /// <param name="position">Its number when it names none.</param>
    /// <param name="currency">Of amounts that name none; empty: not known yet.</param>
    internal static OrderLine? Read(ref JsonCursor json, int position, string currency)
    {
        if (!json.IsObject("an order line")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        LineRecord line = default;
        line.Clear();
        while (json.NextProperty(Names, ref seen, out var property))
            if (!line.Take(ref json, property, currency)) line.TakeMore(ref json, property);
        if (!seen.Has((int)LineProperty.Sku)) json.Context.Problems.Add(FileProblems.Missing, start, "the line has no `sku`");
        if (!seen.Has((int)LineProperty.Quantity)) json.Context.Problems.Add(FileProblems.Missing, start, "the line has no `quantity`");
        return line.ToLine(position);
    }

    private void Clear() => tags = onlyNodes = withoutNodes = [];

    private bool Take(ref JsonCursor json, LineProperty property, string currency)
    {
        switch (property)
        {
            case LineProperty.Number: number = json.Whole(1, int.MaxValue); return true;
            case LineProperty.Sku: sku = json.Name("a SKU"); return true;
            case LineProperty.Quantity: quantity = json.DecimalAboveZero(); return true;
            case LineProperty.UnitPrice: price = json.Money(currency); return true;
            case LineProperty.UnitCost: cost = json.Money(currency); return true;
            case LineProperty.Weight: weight = json.Measured(Measure.Weight); return true;
            case LineProperty.LongestSide: longestSide = json.Measured(Measure.Length); return true;
            case LineProperty.Volume: volume = json.Measured(Measure.Volume); return true;
            default: return false;
        }
    }

    private void TakeMore(ref JsonCursor json, LineProperty property)
    {
        switch (property)
        {
            case LineProperty.Category: category = json.Text(); break;
            case LineProperty.Tags: tags = json.Names("a tag"); break;
            case LineProperty.Bundle: bundle = json.Text(); break;
            case LineProperty.Fulfilment: fulfilment = json.OneOf(Fulfilments); break;
            case LineProperty.PickupNode: pickupNode = json.Name("a node id"); break;
            case LineProperty.ReleaseDate: releaseDate = json.Date(); break;
            case LineProperty.OnlyNodes: onlyNodes = json.Names("a node id"); break;
            case LineProperty.WithoutNodes: withoutNodes = json.Names("a node id"); break;
            case LineProperty.NoSubstitutes: noSubstitutes = json.YesNo() ?? false; break;
            case LineProperty.StandsFor: standsFor = json.Whole(1, int.MaxValue); break;
            case LineProperty.Attributes: attributes = AttributeReader.Read(ref json, "line"); break;
        }
    }

    private readonly OrderLine? ToLine(int position) => sku is null || quantity is null ? null : new OrderLine
    {
        Number = number ?? position,
        Sku = sku,
        Quantity = quantity.Value,
        UnitPrice = price,
        UnitCost = cost,
        UnitWeightGrams = weight,
        LongestSideMetres = longestSide,
        UnitVolumeLitres = volume,
        Category = category,
        Tags = tags,
        Bundle = bundle,
        Fulfilment = fulfilment ?? (pickupNode is null ? "ship" : "pickup"),
        PickupNode = pickupNode,
        ReleaseDate = releaseDate,
        OnlyNodes = onlyNodes,
        WithoutNodes = withoutNodes,
        NoSubstitutes = noSubstitutes,
        StandsFor = standsFor,
        Attributes = attributes ?? AttributeReader.None,
    };
}
