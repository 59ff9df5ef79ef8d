using System.Globalization;
using System.Text.RegularExpressions;
using DomRules.Model.Decisions;

namespace DomRules.Routing.Tests.Faithfulness;

/// <summary>A row of a comparison, read back from its text.</summary>
internal sealed class ShownRow(RankingRecord row)
{
    /// <summary>Costs are shown rounded to the cent: a difference of two may be off by one.</summary>
    private const decimal Rounding = 0.0101m;

    private bool IsHighest => Regex.IsMatch(row.Criterion, "^(highest|prefer|most|fill by)");

    /// <summary>Whether the other plan's value is worse, and by as much as is told.</summary>
    public bool IsWorseBy(string? difference)
    {
        if (difference is null)
        {
            return row.RunnerUp == "unknown" || row.Criterion.StartsWith("fill by", StringComparison.Ordinal) || IsNoNumber;
        }

        if (row.Criterion == "earliest delivery" && difference.Contains("shipment", StringComparison.Ordinal))
        {
            return row.Chosen == row.RunnerUp && difference.EndsWith("more", StringComparison.Ordinal);
        }

        var isLess = Regex.IsMatch(difference, "(less|fewer|sooner)$");
        var (one, other) = row.Chosen == row.RunnerUp ? (row.ChosenTotal ?? row.Chosen, row.RunnerUpTotal ?? row.RunnerUp) : (row.Chosen, row.RunnerUp);
        return isLess == IsHighest && Math.Abs(Math.Abs(Number(other!) - Number(one)) - Number(difference)) <= Rounding;
    }

    /// <summary>Whether the other plan's value is at most as much worse as the tolerance allows; a share is one of the best value, which is no more than the chosen plan's.</summary>
    public bool IsWithinItsTolerance()
    {
        if (row.Chosen == row.RunnerUp)
        {
            return true;
        }

        var (chosen, other) = (Number(row.Chosen), Number(row.RunnerUp!));
        var excess = IsHighest ? chosen - other : other - chosen;
        var reach = Number(row.Within!) * (row.Within!.EndsWith('%') ? Math.Max(Math.Abs(chosen), Math.Abs(other)) : 1);
        return excess <= reach + Rounding;
    }

    private bool IsNoNumber => !Regex.IsMatch(row.Chosen, @"\d");

    private static decimal Number(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day.DayNumber;
        }

        var match = Regex.Match(text, @"^(-?[\d.]+) ?(\S*)");
        match.Success.ShouldBeTrue($"`{text}` is no number");
        return decimal.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) * match.Groups[2].Value switch
        {
            "km" or "kg" => 1000m,
            "cm" or "%" => 0.01m,
            "" or "m" or "g" or "EUR" or "unit" or "units" or "line" or "lines" or "shipment" or "shipments" or "day" or "days" or "more" or "less" or "late" => 1,
            var unit => throw new InvalidOperationException($"Nobody said what a `{unit}` is."),
        };
    }
}
