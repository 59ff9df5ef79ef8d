using System.Runtime.CompilerServices;

namespace DomRules.Libraries.Tests;

/// <summary>Where the libraries lie that the tests look at.</summary>
internal static class LibraryFolders
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", "rule-libraries"));

    public static string Complete => Path.Combine(Root, "complete");

    /// <summary>Folders with a <c>library.json</c>, and the conformance cases.</summary>
    public static IEnumerable<string> All =>
        Directory.EnumerateFiles(Root, "library.json", SearchOption.AllDirectories)
            .Select(file => Path.GetFileName(Path.GetDirectoryName(file)!))
            .Append("conformance")
            .Order(StringComparer.Ordinal);

    public static IEnumerable<string> RouteFiles(string folder) =>
        Directory.EnumerateFiles(folder, "*.route", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
