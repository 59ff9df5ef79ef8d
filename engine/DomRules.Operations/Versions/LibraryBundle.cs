using System.Collections.Immutable;
using System.Text;
using DomRules.Operations.Libraries;

namespace DomRules.Operations.Versions;

/// <summary>A library as a version: its policy files, those of the libraries it depends on, its manifest, its table of places and the files that its tests read.</summary>
public static class LibraryBundle
{
    private const string Places = "places.csv";
    private const string Manifest = "library.json";

    /// <summary>The bundle of a library on disk, which must compile; or what is wrong with it.</summary>
    /// <param name="path">A .route file or a folder.</param>
    public static Outcome<FileBundle> OfPath(string path)
    {
        var loaded = LibraryLoader.Load(path);
        if (loaded.Value is not { } library)
        {
            return loaded.InTheWayOf<FileBundle>();
        }

        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < library.Sources.Length; i++)
        {
            files[NameOf(library, i)] = library.Sources[i].Text;
        }

        foreach (var name in (string[])[Manifest, Places])
        {
            var file = Path.Combine(library.Path, name);
            if (File.Exists(file))
            {
                files[name] = File.ReadAllText(file, Encoding.UTF8);
            }
        }

        foreach (var (name, text) in TestedFiles.Of(library))
        {
            files.TryAdd(name, text);
        }

        return Outcome<FileBundle>.Of(new FileBundle(files.ToImmutable()));
    }

    /// <summary>Files of a library that is depended on stand under <c>depends/N/</c>, N from 1 in the order of the manifest.</summary>
    private static string NameOf(LoadedLibrary library, int source) =>
        library.Roots[source] == 0 ? library.Sources[source].Path : FormattableString.Invariant($"depends/{library.Roots[source]}/{library.Sources[source].Path}");
}
