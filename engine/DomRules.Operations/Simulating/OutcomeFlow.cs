namespace DomRules.Operations.Simulating;

/// <summary>Decisions of one outcome that would have another, or the same.</summary>
/// <param name="From">The outcome before.</param>
/// <param name="To">The outcome after.</param>
/// <param name="Decisions">How many.</param>
public sealed record OutcomeFlow(string From, string To, long Decisions);
