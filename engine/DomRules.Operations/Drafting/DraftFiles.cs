using System.Collections.Immutable;

namespace DomRules.Operations.Drafting;

/// <summary>The files of a draft: which there may be, and what a step makes of them.</summary>
internal static class DraftFiles
{
    /// <summary>The longest text of a file, in UTF-16 units.</summary>
    internal const int LongestText = 1_000_000;

    private const int MostFiles = 500;
    private const int LongestAll = 4_000_000;
    private const int LongestName = 200;

    /// <summary>The files after a step.</summary>
    internal static ImmutableSortedDictionary<string, string> After(ImmutableSortedDictionary<string, string> files, DraftStep step) => step.Deed switch
    {
        DraftDeed.Edit => files.SetItem(step.File, step.Change.Apply(files[step.File])),
        DraftDeed.Add => files.SetItem(step.File, step.Text),
        DraftDeed.Rename => files.Remove(step.File).SetItem(step.To, files[step.File]),
        _ => files.Remove(step.File),
    };

    /// <summary>Why files cannot be those of a draft; null: they can.</summary>
    internal static string? ProblemOf(ImmutableSortedDictionary<string, string> files) =>
        files.Keys.Select(ProblemOfName).FirstOrDefault(problem => problem is not null)
        ?? files.Where(file => ProblemOfText(file.Value) is not null).Select(file => $"{file.Key}: {ProblemOfText(file.Value)}").FirstOrDefault()
        ?? (files.Keys.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice ? $"There is a file {twice.Key} already." : null)
        ?? (files.Count > MostFiles ? $"A draft has at most {MostFiles} files." : null)
        ?? (files.Sum(file => (long)file.Value.Length) > LongestAll ? FormattableString.Invariant($"The files of a draft have at most {LongestAll:N0} characters together.") : null);

    /// <summary>Text with line ends as drafts have them: offsets count the same on every side then.</summary>
    internal static string WithLineEnds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <summary>A name that no file has, like one that some file has.</summary>
    internal static string FreeName(ImmutableSortedDictionary<string, string> files, string name)
    {
        var dot = name.LastIndexOf('.') is > 0 and var found && found > name.LastIndexOf('/') ? found : name.Length;
        return Enumerable.Range(2, files.Count + 1).Select(number => FormattableString.Invariant($"{name[..dot]}-{number}{name[dot..]}")).First(free => !files.Keys.Contains(free, StringComparer.OrdinalIgnoreCase));
    }

    private static string? ProblemOfName(string name) =>
        name.Length is 0 or > LongestName || !TextChange.IsWhole(name) || name.Any(unit => char.IsControl(unit) || unit is '\\' or ':')
        || name.Split('/').Any(part => part.Length == 0 || part is "." or ".." || part != part.Trim())
            ? $"\"{name}\" is no name for a file. Write it as in rules/stores.route: no empty part, no \"..\", at most {LongestName} characters."
            : null;

    private static string? ProblemOfText(string text) =>
        text.Length > LongestText ? FormattableString.Invariant($"a file has at most {LongestText:N0} characters.") : !TextChange.IsWhole(text) ? "its text holds half a character." : null;
}
