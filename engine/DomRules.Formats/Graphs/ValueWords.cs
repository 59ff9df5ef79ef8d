using System.Globalization;
using DomRules.Model.Canonical;
using DomRules.Model.Values;

namespace DomRules.Formats.Graphs;

/// <summary>Values as the author would write them.</summary>
public static class ValueWords
{
    /// <summary>As text: <c>2 days</c>, <c>40 EUR</c>, <c>[a, b]</c>.</summary>
    public static string Of(Value value) => value switch
    {
        YesNoValue yesNo => yesNo.IsYes ? "yes" : "no",
        TextValue text => $"\"{text.Text}\"",
        CodeValue code => code.Code,
        MoneyValue money => $"{Amount(money.Amount)} {money.Currency}",
        NumberValue number => Measured(number),
        DateValue date => date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeValue time => time.Time.ToString("HH:mm", CultureInfo.InvariantCulture),
        InstantValue instant => instant.Instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture),
        PlaceValue place => $"({Number(place.Place.Latitude)}, {Number(place.Place.Longitude)})",
        TimeZoneValue zone => zone.Zone,
        ListValue list => $"[{string.Join(", ", list.Items.Select(Of))}]",
        SetValue set => $"[{string.Join(", ", set.Members)}]",
        _ => "unknown",
    };

    private static string Measured(NumberValue number) => number.Measure switch
    {
        Measure.Percent => $"{Number(number.Amount * 100)} %",
        Measure.Weight => InUnits(number.Amount, (1_000m, "kg"), (1m, "g")),
        Measure.Length => InUnits(number.Amount, (1_000m, "km"), (1m, "m"), (0.01m, "cm"), (0.001m, "mm")),
        Measure.Volume => InUnits(number.Amount, (1_000m, "m3"), (1m, "l"), (0.001m, "ml")),
        Measure.Duration => InUnits(number.Amount, (86_400m, "days"), (3_600m, "hours"), (60m, "minutes")),
        Measure.WorkingDays => $"{Number(number.Amount)} working {(number.Amount == 1 ? "day" : "days")}",
        _ => Number(number.Amount),
    };

    /// <summary>In the largest unit of which it is at least one, else in the last; nothing is nothing in the largest.</summary>
    private static string InUnits(decimal amount, params (decimal Worth, string Unit)[] units)
    {
        var (worth, unit) = units.FirstOrDefault(u => amount == 0 || Math.Abs(amount) >= u.Worth, units[^1]);
        return $"{Number(amount / worth)} {(Math.Abs(amount / worth) == 1 && unit.EndsWith('s') ? unit[..^1] : unit)}";
    }

    /// <summary>Whole amounts without, others with at least two decimals.</summary>
    private static string Amount(decimal amount) =>
        amount == decimal.Truncate(amount) ? Number(amount) : amount.ToString("0.00##########################", CultureInfo.InvariantCulture);

    private static string Number(decimal number) => DecimalText.Of(number);
}
