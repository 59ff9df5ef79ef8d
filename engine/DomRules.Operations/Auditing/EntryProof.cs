using System.Collections.Immutable;
using DomRules.Store;
using DomRules.Store.Commits;

namespace DomRules.Operations.Auditing;

/// <summary>One entry of the chain, checked by itself.</summary>
/// <param name="Commit">The entry.</param>
/// <param name="Previous">Hash of the entry before, as the line names it; null: the line cannot be read.</param>
/// <param name="Next">Hash of the entry after it; null: it is the last.</param>
/// <param name="Findings">What does not fit; empty: the line has its hash, joins its neighbours, and names its parts.</param>
public sealed record EntryProof(Commit Commit, string? Previous, string? Next, ImmutableArray<string> Findings)
{
    /// <summary>The entry of a number; null: there is none.</summary>
    public static async Task<EntryProof?> OfAsync(IStore store, long number, CancellationToken cancel = default)
    {
        if (number < 1 || (await store.Commits.ReadAsync(Math.Max(0, number - 2), 3, cancel).ConfigureAwait(false)).ToList() is not { } near || near.Find(one => one.Number == number) is not { } commit)
        {
            return null;
        }

        var (before, after) = (near.Find(one => one.Number == number - 1), near.Find(one => one.Number == number + 1));
        var entry = ChainEntry.Read(commit.Entry);
        return new EntryProof(commit, entry?.Previous, after?.Hash, [.. Check(commit, entry, before?.Hash ?? LogHead.None.Hash), .. Joins(commit, after)]);
    }

    private static IEnumerable<string> Check(Commit commit, ChainEntry? entry, string before)
    {
        if (AuditEntry.Hash(commit.Entry.Span) != commit.Hash)
        {
            yield return "The line has another hash than was stored.";
        }

        if (entry is null)
        {
            yield return "The line cannot be read.";
            yield break;
        }

        if (entry.Number != commit.Number || entry.Previous != before)
        {
            yield return "The line does not follow the one before.";
        }

        foreach (var (what, named, found) in new[] { ("command", entry.Command, AuditEntry.HashOf(commit.Command)), ("events", entry.Events, AuditEntry.HashOf(commit.Events)) })
        {
            if (named != found)
            {
                yield return $"The {what} are not what the line names. Where a person was forgotten, a later entry names what is there now: verify the chain to know.";
            }
        }
    }

    private static IEnumerable<string> Joins(Commit commit, Commit? after)
    {
        if (after is not null && ChainEntry.Read(after.Entry)?.Previous != commit.Hash)
        {
            yield return "The entry after it does not follow this one.";
        }
    }
}
