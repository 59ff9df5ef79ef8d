using System.Collections.Immutable;

namespace DomRules.Operations.Drafting;

/// <summary>What can be handed in.</summary>
internal static class DraftEntries
{
    /// <summary>A change of a file's text, merged with what others did since. One in a file that somebody removed meanwhile brings it back: nothing typed is lost.</summary>
    internal static DraftEntry Edit(string author, string key, long revision, string file, TextChange change) => new(revision, key, (files, since) =>
    {
        var (name, merged, removed, growth) = Followed(file, change, since);
        if ((removed ?? files.GetValueOrDefault(name)) is not { } text)
        {
            return (null, $"The draft has no file {name}.");
        }

        return (change.ProblemIn(text.Length - growth) ?? (merged.Splits(text) ? "The edit would cut a character in two." : null)) is { } problem ? (null, problem)
            : merged.IsNothing ? (null, null)
            : Checked(files, removed is null
                ? New(author, key, DraftDeed.Edit, name) with { Edits = merged.Edits }
                : New(author, key, DraftDeed.Add, files.ContainsKey(name) ? DraftFiles.FreeName(files, name) : name) with { Text = merged.Apply(removed) });
    });

    internal static DraftEntry Add(string author, string key, long revision, string file, string text) => new(revision, key, (files, _) =>
        files.ContainsKey(file) ? (null, $"There is a file {file} already.") : Checked(files, New(author, key, DraftDeed.Add, file) with { Text = DraftFiles.WithLineEnds(text) }));

    internal static DraftEntry Rename(string author, string key, long revision, string file, string to) => new(revision, key, (files, _) =>
        !files.ContainsKey(file) ? (null, $"The draft has no file {file}.")
        : files.ContainsKey(to) ? (null, $"There is a file {to} already.")
        : Checked(files, New(author, key, DraftDeed.Rename, file) with { To = to }));

    internal static DraftEntry Remove(string author, string key, long revision, string file) => new(revision, key, (files, _) =>
        files.TryGetValue(file, out var text) ? (New(author, key, DraftDeed.Remove, file) with { Text = text }, null) : (null, $"The draft has no file {file}."));

    /// <summary>Where the file is after what was done since, what is left of the change, the text that the file had when it was removed, and by how much the text grew.</summary>
    private static (string Name, TextChange Merged, string? Removed, int Growth) Followed(string name, TextChange change, IReadOnlyList<DraftStep> since)
    {
        var growth = 0;
        foreach (var step in since.Where(step => step.File == name))
        {
            switch (step.Deed)
            {
                case DraftDeed.Edit:
                    (change, growth) = (change.Over(step.Change, standsFirst: false), growth + step.Change.Growth);
                    break;
                case DraftDeed.Rename:
                    return Followed(step.To, change, [.. since.SkipWhile(earlier => earlier != step).Skip(1)]) is var later ? later with { Growth = later.Growth + growth } : default;
                case DraftDeed.Remove:
                    return (name, change, step.Text, growth);
            }
        }

        return (name, change, null, growth);
    }

    private static (DraftStep? Step, string? Problem) Checked(ImmutableSortedDictionary<string, string> files, DraftStep step) =>
        DraftFiles.ProblemOf(DraftFiles.After(files, step)) is { } problem ? (null, problem) : (step, null);

    private static DraftStep New(string author, string key, DraftDeed deed, string file) => new() { Author = author, Key = key, Deed = deed, File = file };
}
