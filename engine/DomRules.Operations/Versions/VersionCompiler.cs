using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DomRules.Formats.Places;
using DomRules.Language;
using DomRules.Language.Diagnostics;
using DomRules.Language.Text;
using DomRules.Operations.Libraries;

namespace DomRules.Operations.Versions;

/// <summary>Compiles a library's bundle.</summary>
public static class VersionCompiler
{
    private const string Dependencies = "depends/";

    /// <summary>The version; or every mistake in it, as text.</summary>
    /// <param name="hash">Hash of the bundle's bytes.</param>
    /// <param name="bundle">Its files.</param>
    public static Outcome<CompiledVersion> Compile(string hash, FileBundle bundle)
    {
        var manifest = bundle.Files.TryGetValue("library.json", out var text)
            ? LibraryLoader.ReadManifest(Encoding.UTF8.GetBytes(text), "library.json", "library")
            : Outcome<Language.Libraries.LibraryManifest?>.Of(null);
        if (manifest.Problem is not null)
        {
            return manifest.InTheWayOf<CompiledVersion>();
        }

        var sources = Sources(bundle);
        if (sources.Count == 0)
        {
            return Outcome<CompiledVersion>.Failed("The library has no .route file.");
        }

        var compilation = PolicyCompiler.Compile(sources, manifest.Value);
        if (compilation.Library is not { } library)
        {
            return Outcome<CompiledVersion>.Mistaken(DiagnosticRenderer.RenderAll(compilation.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        }

        var places = PlacesOf(bundle);
        return places.Problem is not null
            ? places.InTheWayOf<CompiledVersion>()
            : Outcome<CompiledVersion>.Of(new CompiledVersion(hash, library, LoadedLibrary.FieldsOf(compilation), places.Value, compilation));
    }

    /// <summary>A bundle as a library that was loaded, for its tests.</summary>
    /// <param name="bundle">Its files.</param>
    /// <param name="version">What they compiled to.</param>
    /// <param name="others">Further files that its tests may read; none of them is looked for on disk.</param>
    public static LoadedLibrary Loaded(FileBundle bundle, CompiledVersion version, ImmutableSortedDictionary<string, string> others)
    {
        var sources = Sources(bundle);
        var manifest = bundle.Files.TryGetValue("library.json", out var text) ? LibraryLoader.ReadManifest(Encoding.UTF8.GetBytes(text), "library.json", "library").Value : null;
        return new LoadedLibrary("", [.. sources], manifest, version.Compilation)
        {
            Paths = [.. sources.Select(source => source.Path)],
            Roots = [.. sources.Select(_ => 0)],
            Kept = others.SetItems(bundle.Files),
        };
    }

    /// <summary>The library's own files first, then those of each library it depends on, as they are loaded from disk.</summary>
    private static List<SourceText> Sources(FileBundle bundle) =>
        [.. bundle.Files.Where(file => file.Key.EndsWith(".route", StringComparison.Ordinal))
            .Select(file => (Root: RootOf(file.Key), Name: NameOf(file.Key), Text: file.Value))
            .OrderBy(file => file.Root)
            .ThenBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => new SourceText(file.Name, file.Text))];

    /// <summary>Whether records and tests call a file of a version so: one of a library that is depended on by its name there.</summary>
    public static bool IsCalled(string file, string called) => NameOf(file) == called;

    internal static int RootOf(string name) =>
        name.StartsWith(Dependencies, StringComparison.Ordinal) && int.TryParse(name[Dependencies.Length..].Split('/')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var root) ? root : 0;

    internal static string NameOf(string name) =>
        RootOf(name) == 0 ? name : name[(name.IndexOf('/', Dependencies.Length) + 1)..];

    private static Outcome<PostalPlaces> PlacesOf(FileBundle bundle)
    {
        if (!bundle.Files.TryGetValue("places.csv", out var table))
        {
            return Outcome<PostalPlaces>.Of(null!);
        }

        var read = PlacesTable.Read(Encoding.UTF8.GetBytes(table), "places.csv");
        return read.Value is { } places ? Outcome<PostalPlaces>.Of(places) : Outcome<PostalPlaces>.Failed(string.Join('\n', read.Problems));
    }
}
