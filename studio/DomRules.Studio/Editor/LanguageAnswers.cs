using DomRules.Language.Editing;
using DomRules.Language.Editing.Colours;
using DomRules.Language.Editing.Completion;
using DomRules.Language.Editing.Fixes;
using DomRules.Language.Editing.Hovers;
using DomRules.Language.Editing.Navigation;
using DomRules.Language.Editing.Renaming;
using DomRules.Language.Editing.Structure;
using DomRules.Language.Formatting;
using DomRules.Language.Text;
using DomRules.Operations.Drafting;
using static DomRules.Studio.Editor.Answers;

namespace DomRules.Studio.Editor;

/// <summary>What the language knows, in the words of the browser's half of the editor. Pure; for any thread.</summary>
internal static class LanguageAnswers
{
    internal static IReadOnlyList<Offer> Offers(LibrarySnapshot snapshot, string file, int offset) =>
    [
        .. Completer.At(snapshot, file, offset).Items.Where(item => item.Kind != CompletionKind.Sign)
            .Select(item => new Offer(item.Label, item.Kind.ToString(), item.Insert, item.Replaces.Start, item.Replaces.End, item.SortKey, item.Detail, item.Documentation)),
    ];

    internal static HoverText? Hover(LibrarySnapshot snapshot, string file, int offset, Func<Hover, string?> live) =>
        Hoverer.At(snapshot, file, offset) is { } hover ? new HoverText(hover.Span.Start, hover.Span.End, hover.Title, hover.Lines, hover.Documentation, live(hover)) : null;

    internal static IReadOnlyList<Place> Definitions(LibrarySnapshot snapshot, string file, int offset) => [.. Navigator.Definitions(snapshot, file, offset).Select(At)];

    internal static IReadOnlyList<Place> References(LibrarySnapshot snapshot, string file, int offset) => [.. Navigator.References(snapshot, file, offset).Select(At)];

    internal static Place? RenamePlace(LibrarySnapshot snapshot, string file, int offset) =>
        Renamer.Place(snapshot, file, offset) is { } span ? new Place(file, span.Start, span.End) : null;

    internal static RenameAnswer Rename(LibrarySnapshot snapshot, string file, int offset, string name)
    {
        var result = Renamer.Rename(snapshot, file, offset, name);
        return new RenameAnswer(result.Refusal, result.Note, Changes(result.Edits));
    }

    internal static IReadOnlyList<Mend> Fixes(LibrarySnapshot snapshot, string file, int from, int to) =>
    [
        .. QuickFixer.At(snapshot, file, TextSpan.FromBounds(from, to)).Select(fix => new Mend(Sentence(fix.Title), fix.For.Code, fix.IsSafe, Changes([fix.Edits]))),
    ];

    internal static IReadOnlyList<Replacement>? Format(LibrarySnapshot snapshot, string file) =>
        snapshot.Source(file) is { } source && Formatter.Format(source).Text is { } text ? LayoutDifference.Of(source.Text, text) : null;

    internal static IReadOnlyList<Fold> Folds(LibrarySnapshot snapshot, string file) => [.. Folder.Of(snapshot, file).Select(fold => new Fold(fold.FirstLine, fold.LastLine, fold.IsComment))];

    internal static IReadOnlyList<Part> Outline(LibrarySnapshot snapshot, string file) => [.. Outliner.Of(snapshot, file).Select(PartOf)];

    /// <summary>Colours of a stretch, five numbers each: lines on, columns on, length, colour, whether it declares.</summary>
    internal static IReadOnlyList<int> Colours(LibrarySnapshot snapshot, string file, int from, int to)
    {
        var numbers = new List<int>();
        if (snapshot.Source(file) is { } source)
        {
            var before = new LinePosition(1, 1);
            foreach (var span in Colourer.Of(snapshot, file).Where(one => one.Span.End >= from && one.Span.Start <= to))
            {
                var at = source.PositionOf(span.Span.Start);
                numbers.AddRange([at.Line - before.Line, at.Line == before.Line ? at.Column - before.Column : at.Column - 1, span.Span.Length, (int)span.Colour, span.IsDeclaration ? 1 : 0]);
                before = at;
            }
        }

        return numbers;
    }

    internal static IReadOnlyList<FileChange> Changes(IEnumerable<FileEdits> edits) =>
        [.. edits.Select(file => new FileChange(file.Path, [.. file.Edits.Select(edit => new Replacement(edit.Span.Start, edit.Span.End, edit.Replacement))]))];

    internal static Step StepOf(DraftStep step) => new(step.Revision, step.Deed.ToString(), step.File, step.To, step.Key, CarriedChanges.Of(step.Edits));

    private static Part PartOf(OutlineEntry entry) =>
        new(entry.Kind.ToString(), entry.Name, entry.Detail, entry.Span.Start, entry.Span.End, entry.NameSpan.Start, entry.NameSpan.End, [.. entry.Children.Select(PartOf)]);

    private static Place At(Location location) => new(location.Source.Path, location.Span.Start, location.Span.End);

    private static string Sentence(string title) => title.Length == 0 ? title : char.ToUpperInvariant(title[0]) + title[1..];
}
