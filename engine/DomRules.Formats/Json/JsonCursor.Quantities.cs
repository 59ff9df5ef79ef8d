using System.Text.Json;
using DomRules.Formats.Problems;
using DomRules.Formats.Text;
using DomRules.Model.Networks;
using DomRules.Model.Values;

namespace DomRules.Formats.Json;

/// <content>Values with units, currencies, days and places.</content>
internal ref partial struct JsonCursor
{
    /// <summary>A number with a unit of the measure, in its base unit, 0 or more.</summary>
    internal decimal? Measured(Measure measure)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            Report(ValueProblems.NotAMeasure, $"{Found} has no unit; write it as text with {MeasureUnits.Names(measure)}");
            return null;
        }
        if (!TryTextBytes("a number with a unit", out var utf8)) return null;
        if (!MeasureText.TryParse(utf8, out var amount, out var found) || found != measure)
            Report(ValueProblems.NotAMeasure, $"{Found} is not a number with {MeasureUnits.Names(measure)}");
        else if (decimal.Sign(amount) < 0)
            Report(ValueProblems.OutOfRange, $"{Found} is less than 0");
        else
            return amount;
        return null;
    }

    /// <summary>A distance in whole metres, rounded half to even.</summary>
    internal long? Metres() => Measured(Measure.Length) is not { } metres ? null : metres < 1_000_000_000m ? (long)decimal.Round(metres) : TooFar();

    /// <summary>So many whole days or working days.</summary>
    internal int? Days(Measure measure)
    {
        if (Measured(measure) is not { } amount) return null;
        var days = measure == Measure.Duration ? amount / 86_400m : amount;
        if (days == decimal.Truncate(days) && days <= 3_650) return (int)days;
        Report(ValueProblems.OutOfRange, $"{Found} is not a whole number of days up to 3,650");
        return null;
    }

    /// <summary>Whether the text here speaks of working days.</summary>
    internal readonly bool SpeaksOfWorkingDays => reader.TokenType == JsonTokenType.String && reader.ValueSpan.IndexOf("working"u8) >= 0;

    /// <summary>An amount with its currency; a bare number takes the given one, and is an error when that is null.</summary>
    internal MoneyValue? Money(string? currency)
    {
        if (reader.TokenType is not (JsonTokenType.Number or JsonTokenType.String))
        {
            ReportUnlessNull(ValueProblems.NotMoney, "an amount of money is expected");
            return null;
        }
        var utf8 = reader.ValueIsEscaped ? Unescaped() : reader.ValueSpan;
        if (currency is not null && DecimalText.TryParseShort(utf8, out var amount)) return new(amount, currency);
        if (MeasureText.TryParseMoney(utf8, out amount, out var named)) return new(amount, Context.Strings.Intern(named));
        var outcome = DecimalText.TryParse(utf8, out amount);
        if (outcome == DecimalOutcome.Exact && currency is not null) return new(amount, currency);
        if (outcome == DecimalOutcome.TooManyDigits) Report(ValueProblems.NumberTooLarge, $"{Found} has more digits than can be kept exactly");
        else Report(ValueProblems.NotMoney, outcome == DecimalOutcome.Exact ? $"{Found} names no currency" : $"{Found} is not an amount of money");
        return null;
    }

    internal string? Currency() => Matching(ValueProblems.NotACurrency, "a currency code", MeasureText.IsCurrency);

    internal string? Country() => Matching(ValueProblems.NotACountry, "a country code", AreaText.IsCountry);

    internal DateOnly? Date()
    {
        if (!TryTextBytes("a day", out var utf8)) return null;
        if (CalendarText.TryDate(utf8, out var date)) return date;
        Report(ValueProblems.NotADate, $"{Found} is not a day");
        return null;
    }

    internal DateTimeOffset? Instant()
    {
        if (!TryTextBytes("a moment in time", out var utf8)) return null;
        if (CalendarText.TryInstant(utf8, out var instant)) return instant;
        Report(ValueProblems.NotAnInstant, $"{Found} is not a moment in time with its offset");
        return null;
    }

    internal TimeOnly? Time()
    {
        if (!TryTextBytes("a time of day", out var utf8)) return null;
        if (CalendarText.TryTime(utf8, out var time)) return time;
        Report(ValueProblems.NotATime, $"{Found} is not a time of day");
        return null;
    }

    internal Area? Area()
    {
        if (!TryTextBytes("an area", out var utf8)) return null;
        if (AreaText.TryParse(utf8, Context.Strings) is { } area) return area;
        Report(ValueProblems.NotAnArea, $"{Found} is not an area");
        return null;
    }

    /// <summary>Degrees within the bound on both sides of 0.</summary>
    internal decimal? Degrees(int bound)
    {
        if (Decimal() is not { } degrees) return null;
        if (Math.Abs(degrees) <= bound) return degrees;
        Report(ValueProblems.OutOfRange, $"{Found} is not between -{Shown.Count(bound)} and {Shown.Count(bound)} degrees");
        return null;
    }

    private long? TooFar()
    {
        Report(ValueProblems.OutOfRange, $"{Found} is farther than any two places on earth");
        return null;
    }

    private string? Matching(InputProblemKind kind, string what, Form form)
    {
        if (!TryTextBytes(what, out var utf8)) return null;
        if (form(utf8)) return Context.Strings.Intern(utf8);
        Report(kind, $"{Found} is not {what}");
        return null;
    }

    private delegate bool Form(ReadOnlySpan<byte> utf8);
}
