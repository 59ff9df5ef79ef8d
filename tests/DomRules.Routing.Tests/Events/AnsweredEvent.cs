using System.Collections.Immutable;
using DomRules.Engine.Routing;
using DomRules.Engine.Snapshots;
using DomRules.Model.Decisions;
using DomRules.Model.Graph;
using DomRules.Model.Life;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Model.Values;
using DomRules.Routing.Tests.Cases;

namespace DomRules.Routing.Tests.Events;

/// <summary>A policy of a few exception rules, a shop of a store and a warehouse, an order of two tents, and what is made of an event on it.</summary>
internal sealed class AnsweredEvent(string exceptions, string more = "")
{
    internal static readonly DateTimeOffset At = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    internal Order Order { get; init; } = new()
    {
        Id = "1001",
        Destination = new Destination("DE", null, null, null, null, false),
        Attempts = 1,
        Lines = [new OrderLine { Number = 1, Sku = "TENT", Quantity = 2, UnitPrice = new MoneyValue(89, "EUR") }],
    };

    internal Network Network { get; init; } = new()
    {
        AsOf = At,
        Nodes = [new Node { Id = "S_104", Name = "Store Mitte", Kind = "store", Country = "DE" }, new Node { Id = "BER_DC", Name = "Berlin DC", Country = "DE" }],
        Stock = [new StockRow { Node = "S_104", Sku = "TENT", OnHand = 3 }, new StockRow { Node = "BER_DC", Sku = "TENT", OnHand = 5 }],
    };

    private string Text => $$"""
        policy shop
          currency EUR
        queue ops_desk "Operations"
        queue store_desk "Stores"
        words order.tags = [hurt]
        {{more}}
        exceptions {
        {{exceptions}}
        }
        """;

    internal PolicyLibrary Library
    {
        get
        {
            var compiled = RoutedCase.Compile(Text);
            return compiled.Library.ShouldNotBeNull(string.Join('\n', compiled.Diagnostics.Select(d => d.Message)));
        }
    }

    internal EventAnswer Answer(string kind, string? node = "S_104", decimal? quantity = null, string? previous = null) => Answer(new OrderEvent(kind, node, "TENT", 1, quantity), Evaluation.Compiled, previous);

    internal EventAnswer Answer(OrderEvent happened, Evaluation evaluation = Evaluation.Compiled, string? previous = null)
    {
        var router = new Router(Library, Snapshot.Of(Network), evaluation);
        return router.Answer(Order, happened, At, router.NewBatch(), previous);
    }

    /// <summary>What is to be done, without whose wish it is.</summary>
    internal ImmutableArray<OrderAction> Actions(string kind, string? node = "S_104", decimal? quantity = null) =>
        [.. Answer(kind, node, quantity).Actions.Select(a => a with { Rule = "", Because = "" })];

    internal DecisionRecord Record(string kind, string? node = "S_104", decimal? quantity = null) => Answer(kind, node, quantity).Record;
}
