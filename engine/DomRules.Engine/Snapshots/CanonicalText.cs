using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DomRules.Model.Networks;
using DomRules.Model.Values;

namespace DomRules.Engine.Snapshots;

/// <summary>Writes a record as one unambiguous text: every text with its length before it, every decimal without trailing zeros.</summary>
internal sealed class CanonicalText(string kind)
{
    private readonly StringBuilder _text = new(kind);

    public CanonicalText Text(string? value)
    {
        _ = value is null ? _text.Append(",-") : _text.Append(',').Append(value.Length).Append(':').Append(value);
        return this;
    }

    public CanonicalText Number(decimal? value) => Plain(value is { } number ? Digits(number) : null);

    public CanonicalText YesNo(bool value) => Plain(value ? "yes" : "no");

    public CanonicalText Date(DateOnly? value) => Plain(value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public CanonicalText Time(TimeOnly value) => Plain(value.Ticks.ToString(CultureInfo.InvariantCulture));

    public CanonicalText Instant(DateTimeOffset? value) => Plain(value?.UtcTicks.ToString(CultureInfo.InvariantCulture));

    public CanonicalText Money(MoneyValue? value) => value is null ? Plain(null) : Number(value.Amount).Text(value.Currency);

    public CanonicalText Area(Area? value) => value is null ? Plain(null) : Text(value.Country).Text(value.Region);

    public CanonicalText Place(Place? value) => value is { } place ? Number(place.LatitudeE7).Number(place.LongitudeE7) : Plain(null);

    public CanonicalText Days(ImmutableArray<DayOfWeek> days) =>
        Set(days.IsDefault ? [] : days.Select(day => ((int)day).ToString(CultureInfo.InvariantCulture)).Distinct(StringComparer.Ordinal));

    public CanonicalText Dates(ImmutableArray<DateOnly> dates) =>
        Set(dates.IsDefault ? [] : dates.Select(date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Distinct(StringComparer.Ordinal));

    public CanonicalText Set<T>(ImmutableArray<T> items, Func<T, string> text) => Set(items.IsDefault ? [] : items.Select(text));

    /// <summary>Items whose order means nothing.</summary>
    public CanonicalText Set(IEnumerable<string> items) => List(items.Order(StringComparer.Ordinal));

    /// <summary>Items in their order.</summary>
    public CanonicalText List(IEnumerable<string> items)
    {
        _text.Append(",[");
        foreach (string item in items)
        {
            Text(item);
        }

        _text.Append(']');
        return this;
    }

    public override string ToString() => _text.ToString();

    private static string Digits(decimal number) => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    private CanonicalText Plain(string? value)
    {
        _text.Append(',').Append(value ?? "-");
        return this;
    }
}
