using System.Runtime.CompilerServices;

namespace DomRules.Language.Tests;

/// <summary>The files of the project that tests read.</summary>
internal static class Samples
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> LibraryFiles =>
        Directory.EnumerateFiles(Path.Combine(Root, "rule-libraries"), "*.route", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    public static string Shown(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "DomRules.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
    }
}
