namespace DomRules.Architecture.Tests.Sources;

/// <summary>The working tree that the tests were built from, without what builds leave behind.</summary>
internal static class Repository
{
    private static readonly string[] LeftBehind = ["bin", "obj", "out", "artifacts", "TestResults", "node_modules", "BenchmarkDotNet.Artifacts"];

    public static string Root { get; } = FindRoot();

    /// <summary>All files that belong to the project, as paths relative to the root with forward slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Walk(Root).Order(StringComparer.Ordinal)];

    public static IEnumerable<SourceFile> Sources =>
        Files.Where(path => path.EndsWith(".cs", StringComparison.Ordinal)).Select(path => new SourceFile(path, Read(path)));

    public static IEnumerable<SourceFile> ProductSources => Sources.Where(source => !source.Path.StartsWith("tests/", StringComparison.Ordinal));

    public static IEnumerable<string> Projects => Files.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            yield return Path.GetRelativePath(Root, file).Replace('\\', '/');
        }

        foreach (var file in Directory.EnumerateDirectories(folder).Where(IsOurs).SelectMany(Walk))
        {
            yield return file;
        }
    }

    private static bool IsOurs(string folder)
    {
        var name = Path.GetFileName(folder);
        return !LeftBehind.Contains(name) && !name.StartsWith(".git", StringComparison.Ordinal);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DomRules.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }
}
