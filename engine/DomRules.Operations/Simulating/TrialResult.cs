using DomRules.Model.Decisions;

namespace DomRules.Operations.Simulating;

/// <summary>What becomes of an order under what is live, and under a library that is tried.</summary>
/// <param name="Order">Its id.</param>
/// <param name="Live">By what is live; null: it would not be taken in.</param>
/// <param name="Tried">By the library that is tried; null: it would not be taken in.</param>
public sealed record TrialResult(string Order, DecisionRecord? Live, DecisionRecord? Tried)
{
    /// <summary>What is compared of <see cref="Live"/>.</summary>
    public DecidedSide? LiveSide { get; } = Live is null ? null : DecidedSide.Of(Live);

    /// <summary>What is compared of <see cref="Tried"/>.</summary>
    public DecidedSide? TriedSide { get; } = Tried is null ? null : DecidedSide.Of(Tried);

    /// <summary>Whether nothing of what is compared is otherwise.</summary>
    public bool IsSame => LiveSide is null || TriedSide is null
        ? LiveSide is null && TriedSide is null
        : LiveSide.Outcome == TriedSide.Outcome && LiveSide.Cost == TriedSide.Cost && LiveSide.DeliverOn == TriedSide.DeliverOn && LiveSide.Units.SequenceEqual(TriedSide.Units);
}
