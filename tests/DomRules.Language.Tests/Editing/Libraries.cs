using System.Text.Json;
using DomRules.Language.Editing;
using DomRules.Language.Libraries;

namespace DomRules.Language.Tests.Editing;

/// <summary>The rule libraries as snapshots; files that belong to no library are libraries of one file.</summary>
internal static class Libraries
{
    public static (string Name, LibrarySnapshot Snapshot)[] All { get; } =
        [.. Samples.LibraryFiles.GroupBy(f => Path.GetDirectoryName(f)!).OrderBy(g => g.Key, StringComparer.Ordinal).SelectMany(g => Read(g.Key, [.. g]))];

    public static LibrarySnapshot Of(params (string Path, string Text)[] files) =>
        files.Aggregate(LibrarySnapshot.Empty, (snapshot, file) => snapshot.With(file.Path, file.Text));

    private static IEnumerable<(string, LibrarySnapshot)> Read(string folder, string[] files)
    {
        var manifest = Path.Combine(folder, "library.json");
        return File.Exists(manifest)
            ? [(Samples.Shown(folder), Of(files).With(Manifest(manifest)))]
            : files.Select(f => (Samples.Shown(f), Of([f])));
    }

    private static LibrarySnapshot Of(string[] files) => Of([.. files.Select(f => (Path.GetFileName(f), File.ReadAllText(f)))]);

    private static LibraryManifest Manifest(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var policies = json.RootElement.TryGetProperty("policies", out var listed) ? listed.EnumerateArray().Select(p => p.GetString()!) : [];
        return new LibraryManifest(json.RootElement.GetProperty("name").GetString()!, "1.0.0", null, [.. policies], []);
    }
}
