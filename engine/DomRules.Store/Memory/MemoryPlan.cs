using System.Collections.Immutable;
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
        return FirstOutOfBounds(commit.Stock) is { } place ? (AppendOutcome.OutOfBounds, $"{place.Node}/{place.Sku}") : null;
    }

    private bool Keeps(RememberedAnswer answer) => !answers.Has(answer.Caller, answer.Key) && keys.Add((answer.Caller, answer.Key));

    private bool Moves(PointerChange change)
    {
        var now = live.TryGetValue(change.Market, out var moved) ? moved : pointers.GetValueOrDefault(change.Market)?.Version;
        live[change.Market] = change.Version;
        return now == change.Expected;
    }

    private (string Node, string Sku)? FirstOutOfBounds(ImmutableArray<StockChange> changes)
    {
        foreach (var change in changes)
        {
            var (onHand, reserved) = Now((change.Node, change.Sku));
            counters[(change.Node, change.Sku)] = (onHand + Millionths.Of(change.OnHand), reserved + Millionths.Of(change.Reserved));
        }

        foreach (var change in changes)
        {
            if (Now((change.Node, change.Sku)) is not { Reserved: >= 0, OnHand: <= Millionths.Most } now || now.Reserved > now.OnHand) return (change.Node, change.Sku);
        }

        return null;
    }

    private (long OnHand, long Reserved) Now((string Node, string Sku) place) => counters.TryGetValue(place, out var now) ? now : stock.Counters(place) ?? default;
}
