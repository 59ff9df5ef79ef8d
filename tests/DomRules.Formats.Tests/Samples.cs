namespace DomRules.Formats.Tests;

/// <summary>Files that lie beside the tests.</summary>
internal static class Samples
{
    /// <summary>The test project's folder.</summary>
    internal static string Project { get; } = Find("tests/DomRules.Formats.Tests");

    /// <summary>The repository's folder.</summary>
    internal static string Repository { get; } = Path.GetFullPath(Path.Combine(Project, "..", ".."));

    internal static string Folder { get; } = Path.Combine(Project, "Samples");

    internal static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name));

    private static string Find(string relative)
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (Directory.Exists(Path.Combine(folder, relative))) return Path.Combine(folder, relative);
        throw new DirectoryNotFoundException(relative);
    }
}
