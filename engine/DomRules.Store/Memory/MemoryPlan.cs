using DomRules.Store.Commits;

namespace DomRules.Store.Memory;

/// <summary>Tries commits of one append in turn before any of them is written.</summary>
internal sealed class MemoryPlan(MemoryAnswers answers, IReadOnlyDictionary<string, LivePointer> pointers, MemoryStock stock)
{
    private readonly HashSet<(string Caller, string Key)> keys = [];
    private readonly Dictionary<string, string> live = [];
    private readonly Dictionary<(string Node, string Sku), (long OnHand, long Reserved)> counters = [];

    /// <summary>The counters as they will stand.</summary>
    public IReadOnlyDictionary<(string Node, string Sku), (long OnHand, long Reserved)> Stock => counters;

    /// <summary>What is in the way of a commit; null: nothing, and the next is tried on top of it.</summary>
    public (AppendOutcome Outcome, string Detail)? Refuses(NewCommit commit)
    {
        if (commit.Answer is { } answer && !Keeps(answer)) return (AppendOutcome.KeyTaken, answer.Key);
        if (commit.Pointer is { } pointer && !Moves(pointer)) return (AppendOutcome.PointerMoved, pointer.Market);
        return FirstOutOfBounds(commit) is { } place ? (AppendOutcome.OutOfBounds, $"{place.Node}/{place.Sku}") : null;
    }

    private bool Keeps(RememberedAnswer answer) => !answers.Has(answer.Caller, answer.Key) && keys.Add((answer.Caller, answer.Key));

    private bool Moves(PointerChange change)
    {
        var now = live.TryGetValue(change.Market, out var moved) ? moved : pointers.GetValueOrDefault(change.Market)?.Version;
        live[change.Market] = change.Version;
        return now == change.Expected;
    }

    private PlaceSum? FirstOutOfBounds(NewCommit commit)
    {
        foreach (var sum in PlaceSum.Of(commit))
        {
            var (onHand, reserved) = Now((sum.Node, sum.Sku));
            (onHand, reserved) = (onHand + sum.OnHand, reserved + sum.Reserved);
            if (reserved < 0 || reserved > onHand || onHand > Millionths.Most) return sum;
            counters[(sum.Node, sum.Sku)] = (onHand, reserved);
        }

        return null;
    }

    private (long OnHand, long Reserved) Now((string Node, string Sku) place) => counters.TryGetValue(place, out var now) ? now : stock.Counters(place) ?? default;
}
