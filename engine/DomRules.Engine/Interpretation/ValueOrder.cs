using DomRules.Model.Values;

namespace DomRules.Engine.Interpretation;

/// <summary>Equality and order of known values.</summary>
internal static class ValueOrder
{
    /// <summary>Negative, zero or positive; values of types without order compare by text, which only equality may use.</summary>
    internal static int Compare(Value left, Value right) => (left, right) switch
    {
        (NumberValue a, NumberValue b) => a.Amount.CompareTo(b.Amount),
        (MoneyValue a, MoneyValue b) => a.Amount.CompareTo(b.Amount),
        (DateValue a, DateValue b) => a.Date.CompareTo(b.Date),
        (TimeValue a, TimeValue b) => a.Time.CompareTo(b.Time),
        (InstantValue a, InstantValue b) => a.Instant.CompareTo(b.Instant),
        (YesNoValue a, YesNoValue b) => a.IsYes.CompareTo(b.IsYes),
        (CodeValue a, CodeValue b) => a.Rank >= 0 && b.Rank >= 0 ? a.Rank.CompareTo(b.Rank) : string.CompareOrdinal(a.Code, b.Code),
        (TextValue a, TextValue b) => string.CompareOrdinal(a.Text, b.Text),
        (TimeZoneValue a, TimeZoneValue b) => string.CompareOrdinal(a.Zone, b.Zone),
        _ => throw new InvalidOperationException($"{left.GetType().Name} and {right.GetType().Name} have no order."),
    };

    /// <summary>Whether two known values are the same; codes and texts by ordinal.</summary>
    internal static bool AreEqual(Value left, Value right) => (left, right) switch
    {
        (CodeValue a, CodeValue b) => string.Equals(a.Code, b.Code, StringComparison.Ordinal),
        (CodeValue a, TextValue b) => string.Equals(a.Code, b.Text, StringComparison.Ordinal),
        (TextValue a, CodeValue b) => string.Equals(a.Text, b.Code, StringComparison.Ordinal),
        (SetValue a, SetValue b) => a.Equals(b),
        (PlaceValue a, PlaceValue b) => a.Place == b.Place,
        (ListValue a, ListValue b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(p => AreEqual(p.First, p.Second)),
        _ when left.GetType() == right.GetType() => Compare(left, right) == 0,
        _ => false,
    };
}
