using System.Collections.Immutable;
using DomRules.Model.Decisions;
using DomRules.Store.Decisions;

namespace DomRules.Operations.Serving;

/// <summary>Files a decision under what it will be looked for by.</summary>
internal static class DecisionFiling
{
    /// <summary>The decision with its row and terms.</summary>
    /// <param name="key">Where it stands in the log.</param>
    /// <param name="record">The record.</param>
    /// <param name="inputs">What it was made of.</param>
    /// <param name="market">Market of its order; null: none.</param>
    /// <param name="version">Hash of the library version for that market; null: none is live.</param>
    internal static StoredDecision File(DecisionKey key, DecisionRecord record, ReadOnlyMemory<byte> inputs, string? market, string? version) => new()
    {
        Row = new DecisionRow
        {
            Key = key,
            Hash = record.Decision,
            At = record.At,
            Kind = record.Kind,
            Outcome = Words.Of(record.Outcome),
            Order = record.Order,
            Market = market,
            Version = version,
            Summary = record.Summary,
        },
        Terms = [.. Terms(record).Distinct().OrderBy(term => term.Kind).ThenBy(term => term.Value, StringComparer.Ordinal)],
        Record = DecisionJson.Write(record),
        Inputs = inputs,
    };

    private static IEnumerable<DecisionTerm> Terms(DecisionRecord record) =>
    [
        .. record.Shipments.Select(shipment => new DecisionTerm(TermKind.Node, shipment.Node)),
        .. record.Shipments.SelectMany(shipment => shipment.Transfers).Select(transfer => new DecisionTerm(TermKind.Node, transfer.From)),
        .. Skus(record).Select(sku => new DecisionTerm(TermKind.Sku, sku)),
        .. record.Rules.Where(rule => rule.Result is "matched" or "matched some").Select(rule => new DecisionTerm(TermKind.Rule, rule.Rule)),
    ];

    private static ImmutableArray<string> Skus(DecisionRecord record) =>
        [.. record.Shipments.SelectMany(shipment => shipment.Lines).Select(line => line.Sku), .. record.Unplanned.Select(line => line.Sku), .. record.Items.Select(item => item.Sku)];
}
