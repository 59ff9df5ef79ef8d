using System.Globalization;
using DomRules.Model.Canonical;
using DomRules.Model.Decisions;
using DomRules.Model.Testing;
using DomRules.Model.Values;

namespace DomRules.Operations.Testing;

/// <summary>Compares what a test expects of a promise with the answer.</summary>
internal static class PromiseCheck
{
    /// <summary>Null when it is as expected; else what is the case.</summary>
    internal static string? Actual(Expectation expect, DecisionRecord answer) =>
        expect.Subject is { } level ? Service(expect, level, answer.Promise!) : expect.Day is null ? Sold(expect, answer.Promise!) : Delivered(expect, answer);

    private static string? Service(Expectation expect, string level, PromiseRecord promise)
    {
        var offer = promise.Services.FirstOrDefault(s => s.Service == level);
        return offer is null ? "nothing is to be shipped"
            : offer.Outcome != Outcome.Routed ? $"{level} does not get all of it: {offer.Summary}"
            : expect.Day is null ? null
            : offer.DeliverOn is not { } day ? "no delivery day is known"
            : IsDue(expect, day) ? null : $"it is promised on {Day(day)}";
    }

    /// <summary>What can be sold in all: exactly so many where the test says how many.</summary>
    private static string? Sold(Expectation expect, PromiseRecord promise)
    {
        var lines = promise.Lines.Where(l => ExpectationCheck.IsLine(expect.Names[0], l.Line, l.Sku)).ToList();
        if (lines.Count == 0)
        {
            return "no line needs a node for it";
        }

        var sold = lines[0].SoldInAll();
        return (expect.Value is NumberValue quantity ? sold == quantity.Amount : sold is null or > 0) ? null
            : sold is null ? "as many as you like can be sold" : $"{DecimalText.Of(sold.Value)} can be sold";
    }

    /// <summary>What the cart's own plan delivers in time: exactly so many where the test says how many.</summary>
    private static string? Delivered(Expectation expect, DecisionRecord answer)
    {
        var due = answer.Shipments.Where(s => s.DeliverOn is { } day && IsDue(expect, day)).SelectMany(s => s.Lines).Where(l => ExpectationCheck.IsLine(expect.Names[0], l.Line, l.Sku)).Sum(l => l.Quantity);
        if (expect.Value is NumberValue quantity ? due == quantity.Amount : due > 0)
        {
            return null;
        }

        var days = answer.Shipments.Where(s => s.Lines.Any(l => ExpectationCheck.IsLine(expect.Names[0], l.Line, l.Sku)))
            .Select(s => $"{DecimalText.Of(s.Lines.Where(l => ExpectationCheck.IsLine(expect.Names[0], l.Line, l.Sku)).Sum(l => l.Quantity))} on {(s.DeliverOn is { } day ? Day(day) : "no known day")}").ToList();
        return days.Count == 0 ? "none of it is promised" : "what is promised is " + string.Join(", ", days);
    }

    private static bool IsDue(Expectation expect, DateOnly day) => expect.IsBy ? day <= expect.Day : day == expect.Day;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
