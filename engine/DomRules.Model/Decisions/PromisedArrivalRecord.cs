namespace DomRules.Model.Decisions;

/// <summary>Units that arrive and may be promised.</summary>
/// <param name="On">Day at the node.</param>
/// <param name="Quantity">Units that nobody has yet.</param>
public sealed record PromisedArrivalRecord(DateOnly On, decimal Quantity);
