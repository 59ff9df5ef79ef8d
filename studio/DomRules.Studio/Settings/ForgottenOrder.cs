namespace DomRules.Studio.Settings;

/// <summary>What came of forgetting an order.</summary>
/// <param name="Order">The order.</param>
/// <param name="Replaced">How many parts gave way.</param>
/// <param name="Entry">Number of the chain's entry; 0: nothing was done.</param>
/// <param name="Problem">Why not; null: it was done.</param>
internal sealed record ForgottenOrder(string Order, int Replaced, long Entry, string? Problem);
