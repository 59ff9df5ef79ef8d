using System.Globalization;
using DomRules.Engine.Facts;
using DomRules.Model.Canonical;
using DomRules.Model.Graph;
using DomRules.Model.Values;

namespace DomRules.Engine.Evidence;

/// <summary>Values as an operations person writes them, in any culture the same.</summary>
public static class ValueText
{
    /// <summary>The value with its unit; <c>unknown</c> when it is.</summary>
    public static string Of(Value value) => value switch
    {
        YesNoValue yes => yes.IsYes ? "yes" : "no",
        TextValue text => text.Text,
        CodeValue code => code.Code,
        NumberValue number => Of(number),
        MoneyValue money => Money(money.Amount, money.Currency),
        DateValue date => date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeValue time => time.Time.ToString(time.Time.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture),
        InstantValue instant => instant.Instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        PlaceValue place => $"({DecimalText.Of(place.Place.Latitude)}, {DecimalText.Of(place.Place.Longitude)})",
        TimeZoneValue zone => zone.Zone,
        SetValue set => set.Members.IsEmpty ? "nothing" : string.Join(", ", set.Members),
        ListValue list => string.Join(", ", list.Items.Select(Of)),
        FaultValue => "at fault",
        _ => "unknown",
    };

    /// <summary>An amount as people write it: whole ones bare, others with at least the places of the minor unit: <c>40 EUR</c>, <c>4.10 EUR</c>, <c>500 JPY</c>.</summary>
    public static string Money(decimal amount, string currency) =>
        $"{(decimal.IsInteger(amount) ? DecimalText.Of(amount) : Places(amount, currency))} {currency}";

    /// <summary>A cost as it is shown: rounded half to even to the currency's minor unit, with all of its places.</summary>
    public static string Cost(decimal amount, string currency) =>
        $"{Places(decimal.Round(amount, Snapshots.MinorUnits.Of(currency), MidpointRounding.ToEven), currency)} {currency}";

    private static string Places(decimal amount, string currency)
    {
        var text = DecimalText.Of(amount);
        var least = Snapshots.MinorUnits.Of(currency);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var places = point < 0 ? 0 : text.Length - point - 1;
        return places >= least ? text : $"{text}{(point < 0 ? "." : "")}{new string('0', least - places)}";
    }

    /// <summary>A text with its facts filled in.</summary>
    public static string Of(TextTemplate template, Func<Expression, Value> evaluate) =>
        template.Parts is [{ Text: { } only }] ? only : string.Concat(template.Parts.Select(p => p.Text ?? Of(evaluate(p.Value!))));

    private static string Of(NumberValue number) => number.Measure switch
    {
        Measure.Percent => $"{DecimalText.Of(decimal.Round(number.Amount * 100, 2))} %",
        Measure.Weight => number.Amount < 1000 ? $"{DecimalText.Of(number.Amount)} g" : $"{DecimalText.Of(number.Amount / 1000)} kg",
        Measure.Length => Length(number.Amount),
        Measure.Volume => $"{DecimalText.Of(number.Amount)} l",
        Measure.Duration => Duration(number.Amount),
        Measure.WorkingDays => Counted(number.Amount, "working day"),
        _ => DecimalText.Of(number.Amount),
    };

    private static string Length(decimal metres) => Math.Abs(metres) switch
    {
        >= 1000 => $"{DecimalText.Of(metres / 1000)} km",
        > 0 and < 2 => $"{DecimalText.Of(metres * 100)} cm",
        _ => $"{DecimalText.Of(metres)} m",
    };

    private static string Duration(decimal seconds)
    {
        var size = Math.Abs(seconds);
        return size >= 86_400 && size % 3_600 == 0 || size >= 864_000 ? Counted(decimal.Round(seconds / 86_400, 2), "day")
            : size >= 3_600 ? Counted(decimal.Round(seconds / 3_600, 2), "hour")
            : size >= 60 || size == 0 ? Counted(decimal.Round(seconds / 60, 2), "minute")
            : Counted(seconds, "second");
    }

    private static string Counted(decimal amount, string unit) => $"{DecimalText.Of(amount)} {unit}{(amount == 1 ? "" : "s")}";
}
