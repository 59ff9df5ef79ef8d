using System.Collections.Immutable;

namespace DomRules.Model.Life;

/// <summary>Why units were given up, as a code; an answer to an event has the event's own.</summary>
public static class CancelCause
{
    /// <summary>The customer cancelled.</summary>
    public const string Customer = "customer";

    /// <summary>The customer changed the order.</summary>
    public const string Edit = "order_edited";

    /// <summary>The policy does not want the order.</summary>
    public const string Policy = "policy";

    /// <summary>The time that it could wait for stock is over.</summary>
    public const string Term = "term";

    private static readonly ImmutableArray<string> OfStock = [Term, "no_plan", "no_stock_data", "short_pick", "damaged", "rejected"];

    /// <summary>Whether there was too little stock for it.</summary>
    public static bool IsWantOfStock(string? cause) => cause is not null && OfStock.Contains(cause, StringComparer.Ordinal);
}
