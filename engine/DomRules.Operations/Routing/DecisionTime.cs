using System.Globalization;
using DomRules.Model.Orders;

namespace DomRules.Operations.Routing;

/// <summary>When orders of a batch are decided: all at one moment, or each when it was placed.</summary>
/// <param name="Moment">The moment; null: each order at its own <c>placedAt</c>, or the snapshot's moment where it has none.</param>
public sealed record DecisionTime(DateTimeOffset? Moment)
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mmzzz"];

    /// <summary>Each order when it was placed.</summary>
    public static DecisionTime Placed { get; } = new((DateTimeOffset?)null);

    /// <summary>Reads <c>placed</c> or an instant like <c>2026-11-20T10:00:00Z</c>, with <c>Z</c> or an offset; null when it is neither. What leaves out the day or the zone is not guessed.</summary>
    public static DecisionTime? Parse(string text) => text == "placed" ? Placed
        : DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? new DecisionTime(moment)
        : null;

    /// <summary>The order's decision time.</summary>
    public DateTimeOffset Of(Order order, DateTimeOffset snapshot) => Moment ?? order.PlacedAt ?? snapshot;
}
