using System.Collections.Immutable;
using System.Text;
using DomRules.Model.Decisions;
using DomRules.Operations.Explaining;
using DomRules.Store.Decisions;

namespace DomRules.Studio.Returns;

/// <summary>Looks for returns by what their records say, which the store has no index for: a bounded number of them at a time, and says how far it came.</summary>
internal static class ReturnSearch
{
    /// <summary>So many are looked at for one page, unless it is full before. A record that lacks the words is passed over unread.</summary>
    internal const int Most = 5_000;

    private const int AtATime = 100;

    /// <summary>Returns that match.</summary>
    /// <param name="archive">The decisions.</param>
    /// <param name="filter">What the store looks for.</param>
    /// <param name="disposition">What an item becomes; null: whatever.</param>
    /// <param name="destination">Id of the node that an item goes to; null: wherever.</param>
    /// <param name="before">Only those before this one.</param>
    /// <param name="many">At most so many.</param>
    internal static async Task<FoundReturns> FindAsync(IDecisionArchive archive, DecisionFilter filter, string? disposition, string? destination, DecisionKey? before, int many)
    {
        var found = ImmutableArray.CreateBuilder<(DecisionRow, DecisionRecord?)>();
        var words = new[] { disposition, destination }.OfType<string>().Select(Written).ToList();
        var (looked, back) = (0, (DateTimeOffset?)null);
        while (looked < Most)
        {
            var rows = await archive.FindAsync(filter, before, AtATime).ConfigureAwait(false);
            foreach (var row in rows)
            {
                if (found.Count == many)
                {
                    return new FoundReturns(found.ToImmutable(), before, looked, back);
                }

                (before, back, looked) = (row.Key, row.At, looked + 1);
                if (await archive.GetAsync(row.Key).ConfigureAwait(false) is { } kept && Matching(kept, words, disposition, destination) is { Is: true } matching)
                {
                    found.Add((row, matching.Record));
                }
            }

            if (rows.Count < AtATime)
            {
                return new FoundReturns(found.ToImmutable(), null, looked, back);
            }
        }

        return new FoundReturns(found.ToImmutable(), before, looked, back);
    }

    private static (bool Is, DecisionRecord? Record) Matching(StoredDecision kept, List<byte[]> words, string? disposition, string? destination)
    {
        if (words.Exists(word => kept.Record.Span.IndexOf(word) < 0))
        {
            return (false, null);
        }

        var record = StoredExplaining.Read(kept.Record).Value;
        return (words.Count == 0 || record?.Items.Any(item => Is(disposition, item.Disposition) && Is(destination, item.Node)) == true, record);
    }

    /// <summary>A word as records have it.</summary>
    private static byte[] Written(string word) => Encoding.UTF8.GetBytes(DomRules.Model.Canonical.CanonicalJson.Text(System.Text.Json.Nodes.JsonValue.Create(word)));

    private static bool Is(string? wanted, string? given) => wanted is null || given == wanted;
}
