namespace DomRules.Language.Tests.Compiling;

/// <summary>The golden programs, one for each block of the language.</summary>
internal static class Programs
{
    public static string[] All { get; } =
        [.. Directory.EnumerateFiles(GoldenFile.Folder("Programs"), "source.route", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
}
