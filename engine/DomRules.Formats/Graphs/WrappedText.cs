namespace DomRules.Formats.Graphs;

/// <summary>Text in lines of a width that a box can take.</summary>
internal static class WrappedText
{
    /// <summary>Characters in a line at most; a longer word stands alone, cut.</summary>
    internal const int Width = 44;

    internal static IEnumerable<string> Of(string text)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Cut))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Width)
            {
                yield return line;
                line = "  " + word;
            }
            else line = line.Length == 0 ? word : $"{line} {word}";
        }
        yield return line;
    }

    private static string Cut(string word) => word.Length <= Width ? word : word[..(Width - 1)] + "…";
}
