using System.Numerics;

namespace DomRules.Store.Sqlite.Decisions;

/// <summary>The decisions that are in all of several postings, the newest first: sixty-four are compared in one step, and whole stretches that one lacks are passed over.</summary>
internal static class DecisionSearch
{
    /// <summary>Numbers from the last down to the first.</summary>
    public static IEnumerable<long> Of(IReadOnlyList<Postings> postings, long first, long last)
    {
        var block = last >> WordTable.BlockBits;
        while (block >= first >> WordTable.BlockBits)
        {
            var (met, bits) = Meet(postings, block);
            if (met < 0) yield break;
            for (var left = (ulong)bits; left != 0; left &= ~(1UL << BitOperations.Log2(left)))
            {
                var seq = (met << WordTable.BlockBits) + BitOperations.Log2(left);
                if (seq <= last && seq >= first) yield return seq;
            }

            block = met - 1;
        }
    }

    /// <summary>The newest block at or below one that all postings have, with what they have in common.</summary>
    private static (long Block, long Bits) Meet(IReadOnlyList<Postings> postings, long block)
    {
        var bits = -1L;
        for (var i = 0; i < postings.Count;)
        {
            postings[i].Seek(block);
            if (postings[i].Block < 0) return (-1, 0);
            (i, block, bits) = postings[i].Block == block ? (i + 1, block, bits & postings[i].Bits) : (0, postings[i].Block, -1L);
        }

        return (block, bits);
    }
}
