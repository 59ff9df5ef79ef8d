using System.Collections.Frozen;
using System.Collections.Immutable;
using DomRules.Engine.Facts;

namespace DomRules.Engine.Compilation;

/// <summary>The codes, texts and sets of an order and its lines that an index reads as they are, by fact path.</summary>
internal static class OrderTexts
{
    private static readonly FrozenDictionary<string, Func<RuleFrame, string?>> Texts = new Dictionary<string, Func<RuleFrame, string?>>
    {
        ["order.channel"] = f => f.Order.Channel,
        ["order.market"] = f => f.MarketId ?? "",
        ["order.stage"] = f => f.Order.Stage,
        ["order.destination.country"] = f => f.DestinationCountry,
        ["order.destination.region"] = f => f.Destination?.Region,
        ["order.destination.postal_code"] = f => f.Destination?.PostalCode,
        ["order.service"] = f => f.Order.Service,
        ["order.risk"] = f => f.Order.Risk,
        ["order.payment"] = f => f.Order.Payment,
        ["order.customer.segment"] = f => f.Order.Customer.Segment,
        ["line.sku"] = f => f.CurrentLine.Sku,
        ["line.bundle"] = f => f.CurrentLine.Bundle,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Func<RuleFrame, ImmutableArray<string>>> Sets = new Dictionary<string, Func<RuleFrame, ImmutableArray<string>>>
    {
        ["order.tags"] = f => f.Order.Tags,
        ["order.customer.tags"] = f => f.Order.Customer.Tags,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static Func<RuleFrame, string?>? Text(string path) => Texts.GetValueOrDefault(path);

    internal static Func<RuleFrame, ImmutableArray<string>>? Set(string path) => Sets.GetValueOrDefault(path);
}
