using DomRules.Model.Canonical;
using DomRules.Model.Decisions;

namespace DomRules.Engine.Explanation;

/// <summary>The one sentence of a promise, from its record and the names of nodes.</summary>
internal static class PromiseSummary
{
    private const int Named = 3;

    internal static string Of(DecisionRecord record, Func<string, string> nodeName)
    {
        var promise = record.Promise!;
        var parts = promise.Lines.Select(Sold).ToList();
        parts.AddRange(promise.Services.Where(IsWhole).Select(Served));
        parts.AddRange(PickedUp([.. promise.Pickups.Where(IsWhole)], nodeName));
        if (!promise.Services.Any(IsWhole) && !promise.Pickups.Any(IsWhole))
        {
            parts.Add(Lacks(record));
        }

        if (promise.Hold is not null)
        {
            parts.Add(record.Reserved.Select(r => r.Until).Max() is { } until ? $"held until {Wording.Moment(until)}" : "held until shipped");
        }

        return Wording.Sentence(string.Join("; ", parts));
    }

    private static bool IsWhole(OfferRecord offer) => offer.Outcome == Outcome.Routed;

    private static string Sold(PromisedLineRecord line) => line.SoldInAll() switch
    {
        null => $"as many {line.Sku} as you like",
        0 => $"no {line.Sku} to be had",
        { } sold => $"{DecimalText.Of(sold)} of {line.Sku} to be had{(sold < line.Wanted ? $", {DecimalText.Of(line.Wanted)} wanted" : "")}",
    };

    private static string Served(OfferRecord offer) =>
        $"{offer.Service}{(offer.DeliverOn is { } day ? $" arrives {Wording.Day(day)}" : "")} for {offer.Price}";

    private static IEnumerable<string> PickedUp(List<OfferRecord> offers, Func<string, string> nodeName)
    {
        foreach (var offer in offers.Take(Named))
        {
            yield return $"{nodeName(offer.Node!)} has it ready{(offer.ReadyFrom is { } ready ? $" from {Wording.Moment(ready)}" : "")}";
        }

        if (offers.Count > Named)
        {
            yield return $"{Wording.Number(offers.Count - Named)} more nodes have it ready";
        }
    }

    private static string Lacks(DecisionRecord record) => record.Outcome switch
    {
        _ when record.Unplanned.Any(u => u.Why == "no_destination") => "nothing can be shipped without a destination",
        Outcome.NothingToShip => "nothing to ship",
        _ => record.Summary.TrimEnd('.'),
    };
}
