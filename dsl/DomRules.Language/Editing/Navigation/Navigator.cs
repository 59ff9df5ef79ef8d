using DomRules.Language.Occurrences;
using DomRules.Language.Text;

namespace DomRules.Language.Editing.Navigation;

/// <summary>From a name to where it is declared, and to all places that speak of it.</summary>
public static class Navigator
{
    /// <summary>What is named at an offset; several things where the file means different things in different policies.</summary>
    public static ImmutableArray<Occurrence> At(LibrarySnapshot snapshot, string path, int offset) => snapshot.Analysis.At(path, offset);

    /// <summary>Every name of a file with what it means, in source order.</summary>
    public static ImmutableArray<Occurrence> In(LibrarySnapshot snapshot, string path) => [.. snapshot.Analysis.In(path)];

    /// <summary>Where the name at an offset is declared. A built-in fact is declared nowhere; for it stands what is assumed where it is missing.</summary>
    public static ImmutableArray<Location> Definitions(LibrarySnapshot snapshot, string path, int offset)
    {
        var analysis = snapshot.Analysis;
        var symbols = analysis.At(path, offset).Select(o => o.Symbol).ToList();
        return Places(symbols.SelectMany(analysis.Of).Where(o => o.Role is OccurrenceRole.Declares or OccurrenceRole.Assumes));
    }

    /// <summary>All places that speak of what is named at an offset, its declaration among them.</summary>
    public static ImmutableArray<Location> References(LibrarySnapshot snapshot, string path, int offset)
    {
        var analysis = snapshot.Analysis;
        return Places(analysis.At(path, offset).Select(o => o.Symbol).SelectMany(analysis.Of));
    }

    private static ImmutableArray<Location> Places(IEnumerable<Occurrence> occurrences) =>
    [
        .. occurrences.DistinctBy(o => (o.Source.Path, o.Span)).OrderBy(o => o.Source.Path, StringComparer.Ordinal).ThenBy(o => o.Span.Start)
            .Select(o => o.Source.At(o.Span)),
    ];
}
