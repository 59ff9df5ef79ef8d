using System.Text;
using DomRules.Language;
using DomRules.Language.Libraries;
using DomRules.Operations.Libraries;

namespace DomRules.Operations.Versions;

/// <summary>A bundle as a library that tests can be run of; nothing of the machine's disk is read.</summary>
public static class BundleLibrary
{
    /// <summary>The library with its mistakes, if it has any; or why it cannot be read at all.</summary>
    public static Outcome<LoadedLibrary> Of(FileBundle bundle)
    {
        var manifest = bundle.Files.TryGetValue("library.json", out var text)
            ? LibraryLoader.ReadManifest(Encoding.UTF8.GetBytes(text), "library.json", "library")
            : Outcome<LibraryManifest?>.Of(null);
        if (manifest.Problem is not null)
        {
            return manifest.InTheWayOf<LoadedLibrary>();
        }

        var sources = VersionCompiler.Sources(bundle);
        return sources.Count == 0
            ? Outcome<LoadedLibrary>.Failed("The library has no .route file.")
            : Outcome<LoadedLibrary>.Of(new LoadedLibrary("", [.. sources], manifest.Value, PolicyCompiler.Compile(sources, manifest.Value))
            {
                Paths = [.. sources.Select(source => source.Path)],
                Roots = [.. sources.Select(_ => 0)],
                Kept = bundle.Files,
            });
    }
}
