using DomRules.Model.Decisions;
using DomRules.Operations.Explaining;
using DomRules.Store.Decisions;

namespace DomRules.Studio.Returns;

/// <summary>Looks for returns by what their records say, which the store has no index for: a bounded number of them at a time.</summary>
internal static class ReturnSearch
{
    /// <summary>So many are looked at for one page.</summary>
    internal const int Looked = 500;

    private const int AtATime = 100;

    /// <summary>Returns that match, the newest first, and where to look on; null: there are no more.</summary>
    /// <param name="archive">The decisions.</param>
    /// <param name="filter">What the store looks for.</param>
    /// <param name="disposition">What an item becomes; null: whatever.</param>
    /// <param name="destination">Id of the node that an item goes to; null: wherever.</param>
    /// <param name="before">Only those before this one.</param>
    /// <param name="many">At most so many.</param>
    internal static async Task<(IReadOnlyList<(DecisionRow Row, DecisionRecord? Record)> Found, DecisionKey? Next)> FindAsync(IDecisionArchive archive, DecisionFilter filter, string? disposition, string? destination, DecisionKey? before, int many)
    {
        var found = new List<(DecisionRow, DecisionRecord?)>();
        for (var looked = 0; looked < Looked;)
        {
            var rows = await archive.FindAsync(filter, before, AtATime).ConfigureAwait(false);
            foreach (var row in rows)
            {
                if (found.Count == many)
                {
                    return (found, before);
                }

                before = row.Key;
                var record = await archive.GetAsync(row.Key).ConfigureAwait(false) is { } kept ? StoredExplaining.Read(kept.Record).Value : null;
                if ((disposition is null && destination is null) || record?.Items.Any(item => Is(disposition, item.Disposition) && Is(destination, item.Node)) == true)
                {
                    found.Add((row, record));
                }
            }

            if (rows.Count < AtATime)
            {
                return (found, null);
            }

            looked += rows.Count;
        }

        return (found, before);
    }

    private static bool Is(string? wanted, string? given) => wanted is null || given == wanted;
}
