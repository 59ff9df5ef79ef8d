using System.Collections.Immutable;
using DomRules.Model.Decisions;
using DomRules.Model.Networks;
using DomRules.Model.Orders;

namespace DomRules.Operations.Simulating;

/// <summary>What would be otherwise; null and empty: as it was.</summary>
public sealed record WhatIf
{
    /// <summary>Hash of the library version to decide by.</summary>
    public string? Version { get; init; }

    /// <summary>Node whose stock would be otherwise.</summary>
    public string? StockNode { get; init; }

    /// <summary>SKU of that stock; null: every SKU of the order.</summary>
    public string? StockSku { get; init; }

    /// <summary>So many units on hand there.</summary>
    public decimal? OnHand { get; init; }

    /// <summary>Nodes that would be closed.</summary>
    public ImmutableArray<string> Closed { get; init; } = [];

    /// <summary>Nodes that would be open, though they were left out of this order or closed for a while.</summary>
    public ImmutableArray<string> Open { get; init; } = [];

    /// <summary>Where it would go instead.</summary>
    public Destination? Destination { get; init; }

    /// <summary>Units of lines, by number.</summary>
    public ImmutableSortedDictionary<int, decimal> Quantities { get; init; } = ImmutableSortedDictionary<int, decimal>.Empty;

    /// <summary>The service level.</summary>
    public string? Service { get; init; }

    /// <summary>Whether anything would be otherwise.</summary>
    public bool IsAsked => Version is not null || OnHand is not null || Closed.Length + Open.Length + Quantities.Count > 0 || Destination is not null || Service is not null;

    /// <summary>Inputs of a decision as they would be.</summary>
    internal DecisionInputs On(DecisionInputs inputs) => inputs with
    {
        Order = inputs.Order is { } order ? On(order) : null,
        Slice = OnHand is { } units && StockNode is { } node ? inputs.Slice with { Stock = Stocked(inputs, node, units) } : inputs.Slice,
        Disruptions = inputs.Disruptions is { } running ? [.. running.Where(one => one.Node is not { } at || !Open.Contains(at))] : null,
    };

    private Order On(Order order) => order with
    {
        Destination = Destination ?? order.Destination,
        Market = Destination is { } to && to.Country != order.Destination?.Country ? null : order.Market,
        Service = Service ?? order.Service,
        Lines = [.. order.Lines.Select(line => Quantities.TryGetValue(line.Number, out var quantity) ? line with { Quantity = quantity } : line)],
        WithoutNodes = [.. order.WithoutNodes.Where(node => !Open.Contains(node))],
        LeftOut = [.. order.LeftOut.Where(node => !Open.Contains(node.Node)), .. Closed.Select(node => new LeftOutNode(node, null, null, "It would be closed"))],
    };

    /// <summary>The rows with so many units free to sell as the question says; what is kept back and held there stays.</summary>
    private ImmutableArray<StockRow> Stocked(DecisionInputs inputs, string node, decimal units)
    {
        var rows = inputs.Slice.Stock;
        foreach (var sku in StockSku is { } one ? [one] : inputs.Order?.Lines.Select(line => line.Sku).Distinct(StringComparer.Ordinal) ?? [])
        {
            var at = rows.IndexOf(rows.FirstOrDefault(row => row.Node == node && row.Sku == sku)!);
            rows = at < 0 ? rows.Add(new StockRow { Node = node, Sku = sku, OnHand = units }) : rows.SetItem(at, rows[at] with { OnHand = units });
        }

        return rows;
    }
}
