using DomRules.Language.Diagnostics;
using DomRules.Language.Libraries;
using DomRules.Language.Text;

namespace DomRules.Language.Editing;

/// <summary>
/// The files of a library at one moment, as an editor shows them. Never changes: a keystroke makes a new snapshot, which
/// takes over what was worked out for the files that stayed the same. May be asked from several threads at once.
/// </summary>
public sealed class LibrarySnapshot
{
    private readonly ImmutableSortedDictionary<string, SnapshotFile> _files;
    private readonly Lazy<Analysis> _analysis;

    private LibrarySnapshot(ImmutableSortedDictionary<string, SnapshotFile> files, LibraryManifest? manifest)
    {
        _files = files;
        Manifest = manifest;
        _analysis = new Lazy<Analysis>(() => Analysis.Of(this));
    }

    /// <summary>No file yet.</summary>
    public static LibrarySnapshot Empty { get; } = new(ImmutableSortedDictionary<string, SnapshotFile>.Empty.WithComparers(StringComparer.Ordinal), null);

    /// <summary>What library.json says; null: there is none.</summary>
    public LibraryManifest? Manifest { get; }

    /// <summary>Paths of all files, in ordinal order.</summary>
    public IEnumerable<string> Paths => _files.Keys;

    /// <summary>Everything that is wrong in any file, by file and place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => Analysis.Compiled.Result.Diagnostics;

    /// <summary>What compiling the files yields.</summary>
    public CompilationResult Compilation => Analysis.Compiled.Result;

    internal Analysis Analysis => _analysis.Value;

    internal IEnumerable<SnapshotFile> Files => _files.Values;

    /// <summary>The text of a file; null where there is none of that path.</summary>
    public SourceText? Source(string path) => _files.GetValueOrDefault(path)?.Source;

    /// <summary>With a file added or its text replaced.</summary>
    public LibrarySnapshot With(string path, string text)
    {
        var known = File(path);
        return known?.Source.Text == text ? this : Set(new SnapshotFile(new SourceText(path, text), known?.IsForeign ?? false));
    }

    /// <summary>With a file of a library that this one depends on: its names may be used, but it is not changed.</summary>
    public LibrarySnapshot WithForeign(string path, string text) => Set(new SnapshotFile(new SourceText(path, text), IsForeign: true));

    /// <summary>Without a file.</summary>
    public LibrarySnapshot Without(string path) => new(_files.Remove(path), Manifest);

    /// <summary>With what library.json says.</summary>
    public LibrarySnapshot With(LibraryManifest? manifest) => new(_files, manifest);

    /// <summary>With edits applied.</summary>
    public LibrarySnapshot With(IEnumerable<FileEdits> edits) =>
        edits.Aggregate(this, (snapshot, file) => snapshot.Source(file.Path) is { } source ? snapshot.With(file.Path, file.ApplyTo(source.Text)) : snapshot);

    internal SnapshotFile? File(string path) => _files.GetValueOrDefault(path);

    private LibrarySnapshot Set(SnapshotFile file) => new(_files.SetItem(file.Source.Path, file), Manifest);
}
