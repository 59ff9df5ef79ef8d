using DomRules.Model.Values;

namespace DomRules.Language.Binding;

/// <summary>Order of literals of one type, for proofs over cases.</summary>
internal static class CaseOrder
{
    internal static int Compare(Value left, Value right) => (left, right) switch
    {
        (NumberValue a, NumberValue b) => a.Amount.CompareTo(b.Amount),
        (MoneyValue a, MoneyValue b) => a.Amount.CompareTo(b.Amount),
        (DateValue a, DateValue b) => a.Date.CompareTo(b.Date),
        (TimeValue a, TimeValue b) => a.Time.CompareTo(b.Time),
        (YesNoValue a, YesNoValue b) => a.IsYes.CompareTo(b.IsYes),
        (CodeValue a, CodeValue b) => a.Rank >= 0 && b.Rank >= 0 ? a.Rank.CompareTo(b.Rank) : string.CompareOrdinal(a.Code, b.Code),
        (TextValue a, TextValue b) => string.CompareOrdinal(a.Text, b.Text),
        (InstantValue a, InstantValue b) => a.Instant.CompareTo(b.Instant),
        _ => string.CompareOrdinal(left.ToString(), right.ToString()),
    };
}
