namespace DomRules.Language.Tests.Meaning;

/// <summary>The page of a mistake of meaning: what it is in a sentence or more, then the golden programs and the message.</summary>
internal static class MeaningPage
{
    private const string First = "What is written:\n";

    /// <summary>What a person wrote above the programs.</summary>
    public static string Intro(string page) => page.IndexOf(First, StringComparison.Ordinal) is >= 0 and var at ? page[..at] : page.TrimEnd() + "\n\n";

    public static string Shown(string folder) => $"""
        {First}
        {Programs(Path.Combine(folder, "wrong"))}
        What is said:

        {Fenced("text", File.ReadAllText(Path.Combine(folder, "expected.txt")))}
        Mended:

        {Programs(Path.Combine(folder, "mended")).TrimEnd()}

        """.ReplaceLineEndings("\n");

    private static string Programs(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*.route").Order(StringComparer.Ordinal).Reverse().ToList();
        return string.Join('\n', files.Select(f => Fenced("route", (files.Count > 1 ? $"// {Path.GetFileName(f)}\n" : "") + File.ReadAllText(f))));
    }

    private static string Fenced(string language, string text) => $"```{language}\n{text.ReplaceLineEndings("\n").TrimEnd()}\n```\n";
}
