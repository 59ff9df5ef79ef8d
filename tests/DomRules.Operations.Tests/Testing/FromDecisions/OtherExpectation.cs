using System.Globalization;
using System.Text.RegularExpressions;

namespace DomRules.Operations.Tests.Testing.FromDecisions;

/// <summary>An expectation as it was not decided: one unit, one cent or one day more, another outcome, queue, step or fate.</summary>
internal static partial class OtherExpectation
{
    internal static string Of(string expected) => expected switch
    {
        _ when Amount().Match(expected) is { Success: true } money => money.Result($"cost {More(money.Groups[1].Value, 0.01m)} ${{2}}"),
        _ when Day().Match(expected) is { Success: true } day => expected.Replace(day.Value, Next(day.Value), StringComparison.Ordinal),
        _ when Quantity().Match(expected) is { Success: true } some => $"{some.Groups[1].Value}{More(some.Groups[2].Value, 1)}{some.Groups[3].Value}",
        _ when expected.StartsWith("rule ", StringComparison.Ordinal) => expected.Replace(" fired", " not fired", StringComparison.Ordinal),
        _ when expected.EndsWith("refund on scan", StringComparison.Ordinal) => "refund on inspection",
        _ when expected.EndsWith("refund on inspection", StringComparison.Ordinal) => "refund on scan",
        _ when Fate().Match(expected) is { Success: true } fate => $"{fate.Groups[1].Value} chosen{fate.Groups[3].Value}",
        _ when Disposition().IsMatch(expected) => expected.StartsWith("donate", StringComparison.Ordinal) ? "destroy" : "donate",
        _ when expected.StartsWith("action ", StringComparison.Ordinal) => expected == "action notify" ? "action upgrade_service" : "action notify",
        _ when expected.StartsWith("service ", StringComparison.Ordinal) => "service nobody_has",
        _ when expected.StartsWith("step ", StringComparison.Ordinal) => expected == "step nearby" ? "step anywhere" : "step nearby",
        _ when expected.StartsWith("tag ", StringComparison.Ordinal) => expected == "tag no_items" ? "tag no_place" : "tag no_items",
        _ when expected.StartsWith("queue ", StringComparison.Ordinal) => throw new InvalidOperationException($"Change {expected}"),
        _ => expected == "cancelled" ? "refused" : "cancelled",
    };

    private static string More(string number, decimal by) => (decimal.Parse(number, CultureInfo.InvariantCulture) + by).ToString(CultureInfo.InvariantCulture);

    private static string Next(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex("^cost ([0-9.]+) ([A-Z]{3})$")]
    private static partial Regex Amount();

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}(?= [0-9]{2}:[0-9]{2}$|$)")]
    private static partial Regex Day();

    [GeneratedRegex("^((?:backordered |unplanned |attainable |promise of )?)([0-9.]+)( .*)$")]
    private static partial Regex Quantity();

    [GeneratedRegex("^(\"[^\"]*\") (excluded by [a-z_]+|outranked|short)(.*)$")]
    private static partial Regex Fate();

    [GeneratedRegex("^(restock|inspect|refurbish|liquidate|donate|destroy|keep it)")]
    private static partial Regex Disposition();
}
