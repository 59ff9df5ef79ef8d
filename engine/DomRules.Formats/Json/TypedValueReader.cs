using System.Globalization;
using DomRules.Formats.Problems;
using DomRules.Model.Values;

namespace DomRules.Formats.Json;

/// <summary>Facts that say of what kind they are, in base units: <c>{"kind":"weight","value":"500"}</c> are 500 grams.</summary>
internal static class TypedValueReader
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);
    private static readonly PropertyNames<ValueKind> Kinds = new(Spelling.Snake);

    private enum Property
    {
        Kind, Rank, Value,
    }

    /// <summary>Those that measure something are called as the measure is.</summary>
    private enum ValueKind
    {
        Number, WholeNumber, Percent, Weight, Length, Volume, Duration, WorkingDays, Code, Money, Date, Time, Instant,
    }

    /// <summary>The value; null when it was reported. The kind stands before the value.</summary>
    internal static Value? Read(ref JsonCursor json)
    {
        var start = json.Offset;
        var seen = new SeenProperties();
        var (kind, rank, value) = ((ValueKind?)null, -1, (Value?)null);
        while (json.NextProperty(Names, ref seen, out var property))
        {
            if (property == Property.Kind) kind = json.Code(Kinds);
            else if (property == Property.Rank) rank = json.Whole(-1, int.MaxValue) ?? -1;
            else value = Of(ref json, kind, rank);
        }
        seen.Require(ref json, start, Names, Property.Kind, Property.Value);
        return value;
    }

    private static Value? Of(ref JsonCursor json, ValueKind? kind, int rank)
    {
        switch (kind)
        {
            case null: json.Report(FileProblems.Missing, "`kind` is to stand before `value`"); json.Skip(); return null;
            case ValueKind.Code: return json.Prose() is { } code ? new CodeValue(code, rank) : null;
            case ValueKind.Money: return json.Money("");
            case ValueKind.Date: return json.Date() is { } date ? new DateValue(date) : null;
            case ValueKind.Time: return Time(ref json);
            case ValueKind.Instant: return json.Instant() is { } instant ? new InstantValue(instant) : null;
            default: return json.Decimal() is { } amount ? new NumberValue(amount, Enum.Parse<Measure>(kind.Value.ToString())) : null;
        }
    }

    private static TimeValue? Time(ref JsonCursor json)
    {
        if (TimeOnly.TryParseExact(json.Prose(), "HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return new(time);
        json.Report(ValueProblems.NotATime, $"{json.Found} is not a time of day");
        return null;
    }
}
