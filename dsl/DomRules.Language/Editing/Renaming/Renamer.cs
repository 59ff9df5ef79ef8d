using DomRules.Language.Diagnostics;
using DomRules.Language.Occurrences;
using DomRules.Language.Parsing.Tokens;
using DomRules.Language.Text;

namespace DomRules.Language.Editing.Renaming;

/// <summary>Renames what the author named, everywhere in the library at once. A rename never changes what any other name means.</summary>
public static class Renamer
{
    /// <summary>The name at an offset that can be renamed; null where there is none.</summary>
    public static TextSpan? Place(LibrarySnapshot snapshot, string path, int offset) =>
        snapshot.Analysis.At(path, offset).FirstOrDefault(o => RenameRules.WhyFixed(o.Symbol) is null)?.NameSpan;

    /// <summary>The edits that give what is named at an offset another name, or why that cannot be.</summary>
    /// <param name="snapshot">The library.</param>
    /// <param name="path">The file.</param>
    /// <param name="offset">A place in it.</param>
    /// <param name="name">The new name; in back-quotes it may be any word.</param>
    public static RenameResult Rename(LibrarySnapshot snapshot, string path, int offset, string name)
    {
        var analysis = snapshot.Analysis;
        var family = RenameFamily.Of(analysis, analysis.At(path, offset).Select(o => o.Symbol));
        if (RenameRules.WhyNot(snapshot, family, name) is { } refusal)
        {
            return RenameResult.Refused(refusal);
        }

        var edits = Edits(family, name);
        return RenameCheck.WhyNot(snapshot, family, edits, WrittenName.Bare(name)) is { } harm
            ? RenameResult.Refused(harm)
            : new RenameResult(edits, null, RenameRules.Note(snapshot, family));
    }

    /// <summary>Where a name stands in back-quotes it keeps them.</summary>
    private static ImmutableArray<FileEdits> Edits(RenameFamily family, string name) =>
    [
        .. family.Places.GroupBy(o => o.Source.Path, StringComparer.Ordinal).Select(file =>
            new FileEdits(file.Key, [.. file.Select(o => new TextEdit(o.NameSpan, IsQuoted(o) ? $"`{WrittenName.Bare(name)}`" : name))])),
    ];

    private static bool IsQuoted(Occurrence occurrence) => occurrence.Source.Text[occurrence.NameSpan.Start] == '`';
}
