using System.Runtime.CompilerServices;

namespace DomRules.Libraries.Tests;

/// <summary>Where the libraries lie that the tests look at.</summary>
internal static class LibraryFolders
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", "rule-libraries"));

    public static string Complete => Path.Combine(Root, "complete");

    public static IEnumerable<string> RouteFiles(string folder) =>
        Directory.EnumerateFiles(folder, "*.route", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
