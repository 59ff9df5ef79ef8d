namespace DomRules.Model.Decisions;

/// <summary>Units that an order took earlier in the batch.</summary>
public sealed record TakenRecord(string Order, decimal Quantity);
