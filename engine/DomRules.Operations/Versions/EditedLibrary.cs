using System.Collections.Immutable;
using System.Text;
using DomRules.Language.Editing;
using DomRules.Language.Libraries;
using DomRules.Operations.Libraries;

namespace DomRules.Operations.Versions;

/// <summary>The files of a library while somebody writes in them. Never changes: each edit makes another.</summary>
public sealed class EditedLibrary
{
    private const string ManifestName = "library.json";
    private const string RuleFile = ".route";
    private const string Dependencies = "depends/";

    private EditedLibrary(ImmutableSortedDictionary<string, string> files, LibrarySnapshot snapshot, string? manifestProblem)
    {
        (Files, Snapshot, ManifestProblem) = (files, snapshot, manifestProblem);
    }

    /// <summary>Texts by name.</summary>
    public ImmutableSortedDictionary<string, string> Files { get; }

    /// <summary>What the language knows of them; the name of a file is its path.</summary>
    public LibrarySnapshot Snapshot { get; }

    /// <summary>Why <c>library.json</c> cannot be read; null: it can, or there is none.</summary>
    public string? ManifestProblem { get; }

    /// <summary>The files as a version.</summary>
    public FileBundle Bundle => new(Files);

    /// <summary>A library of these files.</summary>
    public static EditedLibrary Of(ImmutableSortedDictionary<string, string> files)
    {
        var snapshot = files.Where(file => IsRuleFile(file.Key)).Aggregate(LibrarySnapshot.Empty, (all, file) => Set(all, file.Key, file.Value));
        return WithManifest(files, snapshot);
    }

    /// <summary>With a file added, or its text replaced.</summary>
    public EditedLibrary With(string name, string text)
    {
        var files = Files.SetItem(name, text);
        return name == ManifestName ? WithManifest(files, Snapshot) : new EditedLibrary(files, IsRuleFile(name) ? Set(Snapshot, name, text) : Snapshot, ManifestProblem);
    }

    /// <summary>Without a file.</summary>
    public EditedLibrary Without(string name)
    {
        var files = Files.Remove(name);
        return name == ManifestName ? WithManifest(files, Snapshot) : new EditedLibrary(files, Snapshot.Without(name), ManifestProblem);
    }

    /// <summary>Whether a file holds rules.</summary>
    public static bool IsRuleFile(string name) => name.EndsWith(RuleFile, StringComparison.Ordinal);

    /// <summary>Whether a file belongs to a library that this one depends on, and so is not changed here.</summary>
    public static bool IsForeign(string name) => name.StartsWith(Dependencies, StringComparison.Ordinal);

    private static LibrarySnapshot Set(LibrarySnapshot snapshot, string name, string text) => IsForeign(name) ? snapshot.WithForeign(name, text) : snapshot.With(name, text);

    private static EditedLibrary WithManifest(ImmutableSortedDictionary<string, string> files, LibrarySnapshot snapshot)
    {
        var manifest = files.TryGetValue(ManifestName, out var text)
            ? LibraryLoader.ReadManifest(Encoding.UTF8.GetBytes(text), ManifestName, "library")
            : Outcome<LibraryManifest?>.Of(null);
        return new EditedLibrary(files, snapshot.With(manifest.Value), manifest.Problem);
    }
}
