using DomRules.Language.Diagnostics;
using DomRules.Language.Editing;
using DomRules.Operations.Versions;

namespace DomRules.Studio.Editor;

/// <summary>Tries an edit that a form would make.</summary>
internal static class FormCheck
{
    /// <summary>What would be wrong then that is not wrong now, in a sentence; null: nothing.</summary>
    internal static string? Wrong(EditedLibrary library, FileEdits edits)
    {
        var before = Errors(library.Snapshot).GroupBy(one => one).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        foreach (var message in Errors(library.Snapshot.With([edits])))
        {
            before[message] = before.GetValueOrDefault(message) - 1;
            if (before[message] < 0)
            {
                return message;
            }
        }

        return null;
    }

    private static IEnumerable<string> Errors(LibrarySnapshot snapshot) =>
        snapshot.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error).Select(one => one.Why is null ? one.Message : $"{one.Message}. {one.Why}");
}
