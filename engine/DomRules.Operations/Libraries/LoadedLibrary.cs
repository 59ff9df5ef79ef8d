using System.Collections.Immutable;
using DomRules.Formats;
using DomRules.Language;
using DomRules.Language.Libraries;
using DomRules.Language.Text;
using DomRules.Model.Types;

namespace DomRules.Operations.Libraries;

/// <summary>A library from disk: its files, what its manifest says, and what compiling it came to.</summary>
/// <param name="Path">The .route file or the folder.</param>
/// <param name="Sources">All files, also those of libraries it depends on.</param>
/// <param name="Manifest">Null for a single file, or a folder without library.json.</param>
/// <param name="Compilation">What compiling came to.</param>
public sealed record LoadedLibrary(string Path, ImmutableArray<SourceText> Sources, LibraryManifest? Manifest, CompilationResult Compilation)
{
    /// <summary>Where the files of <see cref="Sources"/> are, in the same order; <c>-</c> is standard input.</summary>
    public required ImmutableArray<string> Paths { get; init; }

    /// <summary>Which library each of <see cref="Sources"/> belongs to: 0 for this one, else the place in its <c>dependsOn</c>, from 1.</summary>
    public required ImmutableArray<int> Roots { get; init; }

    /// <summary>All files that it and its tests may read, by name, where it did not come from disk; null: they may read what stands in its folder.</summary>
    public ImmutableSortedDictionary<string, string>? Kept { get; init; }

    /// <summary>Types of the merchant's own facts, for reading inputs.</summary>
    public FieldTypes Fields => FieldsOf(Compilation);

    /// <summary>Types of the merchant's own facts that a compilation declares.</summary>
    internal static FieldTypes FieldsOf(CompilationResult compilation) => new(compilation.Checks.SelectMany(g => g.Fields).DistinctBy(f => f.Path)
        .Aggregate(ImmutableDictionary<string, RuleType>.Empty.WithComparers(StringComparer.Ordinal), (all, f) => all.Add(f.Path, f.Type)));

    /// <summary>The same library with some parameters set, as a test or a person asks.</summary>
    public CompilationResult With(IReadOnlyDictionary<string, Model.Values.Value> parameters) => PolicyCompiler.Compile(Sources, Manifest, parameters);
}
