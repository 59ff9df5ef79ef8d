using System.Collections.Immutable;
using DomRules.Language;
using DomRules.Language.Diagnostics;
using DomRules.Language.Text;
using DomRules.Model.Graph;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Model.Values;

namespace DomRules.Life.Tests.Stories;

/// <summary>A warehouse and two stores in Germany, a standard and an express service, and orders from Berlin.</summary>
internal static class Shop
{
    internal static readonly DateTimeOffset Opening = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    internal static Network Network { get; } = new()
    {
        AsOf = Opening,
        Nodes =
        [
            new Node { Id = "BER", Name = "Berlin DC", Country = "DE", Rank = 1 },
            new Node { Id = "S1", Name = "Store Mitte", Kind = "store", Country = "DE", Rank = 2 },
            new Node { Id = "S2", Name = "Store Spandau", Kind = "store", Country = "DE", Rank = 3 },
        ],
        Markets = [new Market("DE", ["DE"], "EUR", "Europe/Berlin")],
    };

    /// <summary>The network with stock, each row as node, SKU and units on hand.</summary>
    internal static Network With(params ReadOnlySpan<(string Node, string Sku, decimal OnHand)> stock)
    {
        var rows = ImmutableArray.CreateBuilder<StockRow>();
        foreach (var (node, sku, onHand) in stock)
        {
            rows.Add(new StockRow { Node = node, Sku = sku, OnHand = onHand });
        }

        return Network with { Stock = rows.ToImmutable() };
    }

    /// <summary>An order of lines 1, 2, … each of a SKU and a quantity.</summary>
    internal static Order Order(string id, params ReadOnlySpan<(string Sku, decimal Quantity)> lines)
    {
        var made = ImmutableArray.CreateBuilder<OrderLine>();
        foreach (var (sku, quantity) in lines)
        {
            made.Add(new OrderLine { Number = made.Count + 1, Sku = sku, Quantity = quantity, UnitPrice = new MoneyValue(20, "EUR") });
        }

        return new Order { Id = id, Destination = new Destination("DE", null, null, null, null, false), Lines = made.ToImmutable() };
    }

    /// <summary>A library of one policy, in euros, with queues and these blocks.</summary>
    internal static PolicyLibrary Policy(string blocks)
    {
        var compiled = PolicyCompiler.Compile([new SourceText("shop.route", $$"""
            policy shop
              currency EUR
            queue ops_desk "Operations"
            queue fraud_desk "Payments"
            {{blocks}}
            """)]);
        return compiled.Library.ShouldNotBeNull(DiagnosticRenderer.RenderAll(compiled.Diagnostics));
    }
}
