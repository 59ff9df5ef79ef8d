using DomRules.Engine.Planning.Search;

namespace DomRules.Engine.Planning.Sifting;

/// <summary>Lines in the order of how many dispatches have them, the fewest first; ties by line.</summary>
internal sealed class FewestFirst
{
    private int[] lines = [];
    private int count;

    public ReadOnlySpan<int> Lines => lines.AsSpan(0, count);

    public void Sort(ReadOnlySpan<int> counts)
    {
        count = counts.Length;
        Scratch.Room(ref lines, count);
        for (var line = 0; line < count; line++)
        {
            var at = line;
            for (; at > 0 && counts[lines[at - 1]] > counts[line]; at--)
                lines[at] = lines[at - 1];
            lines[at] = line;
        }
    }
}
