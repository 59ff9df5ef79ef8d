using DomRules.Store.Decisions;

namespace DomRules.Operations.Simulating;

/// <summary>What is simulated: a decision that was made, or an order of a file.</summary>
/// <param name="Name">Key of the decision in the log; of an order of a file <c>line-</c> and its number.</param>
/// <param name="Order">The order's id.</param>
/// <param name="Market">Its market; null: none.</param>
/// <param name="At">Decision time.</param>
public sealed record SimulatedSubject(string Name, string Order, string? Market, DateTimeOffset At)
{
    /// <summary>A decision that was made.</summary>
    public static SimulatedSubject Of(DecisionRow row) => new(row.Key.ToString(), row.Order, row.Market, row.At);
}
