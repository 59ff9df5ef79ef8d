using System.Text.RegularExpressions;

namespace DomRules.Language.Tests;

/// <summary>The examples on the project's pages.</summary>
internal static partial class Pages
{
    /// <summary>Pages for readers; those of the diagnostics are tested beside their golden programs.</summary>
    public static IEnumerable<string> ForReaders =>
        Directory.EnumerateFiles(Path.Combine(Samples.Root, "docs"), "*.md").Concat(Directory.EnumerateFiles(Path.Combine(Samples.Root, "rule-libraries"), "*.md", SearchOption.AllDirectories))
            .Append(Path.Combine(Samples.Root, "README.md")).Select(Samples.Shown).Order(StringComparer.Ordinal);

    public static IEnumerable<string> Examples(string page) => Fence().Matches(File.ReadAllText(Path.Combine(Samples.Root, page))).Select(match => match.Groups[1].Value);

    [GeneratedRegex("```route\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
