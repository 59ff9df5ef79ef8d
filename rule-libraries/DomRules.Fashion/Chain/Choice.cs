namespace DomRules.Fashion.Chain;

/// <summary>Choices that nobody made: the FNV-1a hash of what a choice is about. There is no seed, and the order of questions does not matter.</summary>
internal static class Choice
{
    /// <summary>One of 0, 1, … <paramref name="outOf"/> − 1.</summary>
    public static int Of(int outOf, string about)
    {
        var hash = 14_695_981_039_346_656_037UL;
        foreach (var letter in about)
        {
            hash = unchecked((hash ^ letter) * 1_099_511_628_211UL);
        }

        // The low bits of FNV-1a follow the last letters too closely.
        return (int)((hash ^ (hash >> 32)) % (ulong)outOf);
    }

    public static bool OneIn(int outOf, string about) => Of(outOf, about) == 0;
}
