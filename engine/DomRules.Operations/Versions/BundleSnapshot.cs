using System.Text;
using DomRules.Language.Editing;
using DomRules.Operations.Libraries;

namespace DomRules.Operations.Versions;

/// <summary>A library's bundle as language services read it.</summary>
public static class BundleSnapshot
{
    /// <summary>The policy files under the names that compiling them gives them; those of libraries that are depended on cannot be changed.</summary>
    public static LibrarySnapshot Of(FileBundle bundle)
    {
        var manifest = bundle.Files.TryGetValue("library.json", out var text) ? LibraryLoader.ReadManifest(Encoding.UTF8.GetBytes(text), "library.json", "library").Value : null;
        return bundle.Files.Where(file => file.Key.EndsWith(".route", StringComparison.Ordinal))
            .Aggregate(LibrarySnapshot.Empty.With(manifest), (snapshot, file) => With(snapshot, file.Key, file.Value));
    }

    private static LibrarySnapshot With(LibrarySnapshot snapshot, string name, string text) =>
        VersionCompiler.RootOf(name) == 0 ? snapshot.With(name, text) : snapshot.WithForeign(VersionCompiler.NameOf(name), text);
}
