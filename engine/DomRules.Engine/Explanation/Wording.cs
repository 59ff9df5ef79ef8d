using System.Globalization;
using DomRules.Model.Canonical;
using DomRules.Model.Decisions;

namespace DomRules.Engine.Explanation;

/// <summary>Small turns of phrase that explanations share.</summary>
internal static class Wording
{
    /// <summary><c>A</c>, <c>A and B</c>, <c>A, B and C</c>; at most <paramref name="most"/> by name, the rest as a number.</summary>
    internal static string Join(IReadOnlyList<string> items, int most = 6) => items.Count switch
    {
        0 => "nothing",
        1 => items[0],
        _ when items.Count > most => $"{string.Join(", ", items.Take(most))} and {Number(items.Count - most)} more",
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}",
    };

    internal static string Count(int count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    internal static string Units(decimal quantity, string sku) => quantity == 1 ? sku : $"{DecimalText.Of(quantity)} × {sku}";

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    internal static string Small(int number) => number switch
    {
        2 => "both",
        3 => "all three",
        4 => "all four",
        5 => "all five",
        _ => $"all {Number(number)}",
    };

    internal static string Distance(long metres) => metres < 1000
        ? $"{metres.ToString(CultureInfo.InvariantCulture)} m"
        : $"{DecimalText.Of(decimal.Round(metres / 1000m, metres < 10_000 ? 1 : 0))} km";

    /// <summary>A line with its SKU, where the record names it.</summary>
    internal static string Line(DecisionRecord record, int line)
    {
        var sku = record.Shipments.SelectMany(s => s.Lines).FirstOrDefault(l => l.Line == line)?.Sku ?? record.Unplanned.FirstOrDefault(u => u.Line == line)?.Sku;
        return $"line {Number(line)}{(sku is null ? "" : $" ({sku})")}";
    }

    /// <summary>A value as people read it: long ways to the kilometre, short ones to a tenth of it; everything else as it is.</summary>
    internal static string Value(string value) => Metres(value) is { } metres ? Distance(metres) : value;

    /// <summary>Two values as people read them, unless rounding would make them look the same.</summary>
    internal static (string First, string Second) Apart(string first, string second) =>
        first != second && Value(first) == Value(second) ? (first, second) : (Value(first), Value(second));

    private static long? Metres(string value) =>
        value.EndsWith(" km", StringComparison.Ordinal) && decimal.TryParse(value[..^3], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var km) && km < 1_000_000 ? (long)(km * 1000) : null;

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm' UTC'", CultureInfo.InvariantCulture);

    /// <summary>What comes to a counter from another node, and what it costs.</summary>
    internal static string Transfer(TransferRecord transfer, Func<string, string> nodeName)
    {
        var lines = Join([.. transfer.Lines.GroupBy(l => l.Sku, StringComparer.Ordinal).Select(g => Units(g.Sum(l => l.Quantity), g.Key))]);
        var comes = transfer.Lines.Length == 1 && transfer.Lines[0].Quantity == 1 ? "comes" : "come";
        return $"{lines} {comes} from {nodeName(transfer.From)} by transfer{(transfer.ArrivesOn is { } day ? $" on {Day(day)}" : "")}{(transfer.Cost is { } cost ? $", {cost}" : "")}";
    }

    internal static string Slot(SlotRecord slot) => $"{slot.Id} ({Moment(slot.From)} to {Moment(slot.Until)})";

    internal static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    internal static string Sentence(string text) => Capital(text.Length > 0 && text[^1] is '.' or '!' or '?' ? text : text + ".");
}
