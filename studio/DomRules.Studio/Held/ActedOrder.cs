namespace DomRules.Studio.Held;

/// <summary>What came of an act on one of several orders.</summary>
/// <param name="Order">The order.</param>
/// <param name="Problem">Why it was not done; null: it was.</param>
public sealed record ActedOrder(string Order, string? Problem);
