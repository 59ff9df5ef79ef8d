using System.Collections.Immutable;
using System.Text.Json;

namespace DomRules.Operations.Changes;

/// <summary>What one commit does to one change.</summary>
internal static class ChangeFold
{
    internal static ChangeBook Apply(ChangeBook book, string kind, ReadOnlyMemory<byte> command, DateTimeOffset at)
    {
        using var json = JsonDocument.Parse(command);
        var root = json.RootElement;
        if (!root.TryGetProperty("change", out var id))
        {
            return book;
        }

        var known = book.Changes.GetValueOrDefault(id.GetString()!);
        var change = kind == ChangeLog.Opened ? Open(root, at) : known is null ? null : Next(known, kind, root, at);
        return change is null ? book : book with { Changes = book.Changes.SetItem(change.Id, change) };
    }

    private static Change Open(JsonElement root, DateTimeOffset at)
    {
        var note = Note(ChangeLog.Opened, root, at);
        return new Change
        {
            Id = Text(root, "change")!,
            Market = Text(root, "market")!,
            Version = Text(root, "version")!,
            Base = Text(root, "base"),
            Title = Text(root, "title")!,
            Why = Text(root, "why")!,
            Draft = Text(root, "draft"),
            Authors = Authors(root).Add(note.By),
            Notes = [note],
        };
    }

    private static Change Next(Change change, string kind, JsonElement root, DateTimeOffset at)
    {
        var note = Note(kind, root, at);
        var noted = change with { Notes = change.Notes.Add(note) };
        return kind switch
        {
            ChangeLog.Moved => Anew(noted) with { Version = note.Version!, Title = Text(root, "title")!, Why = Text(root, "why")!, Authors = change.Authors.Union(Authors(root)).Add(note.By) },
            ChangeLog.Compared => Anew(noted) with { Base = Text(root, "base") },
            ChangeLog.Approved => noted with { SentBack = null, Approvals = change.Approvals.Add(new Approval(note.By, note.Name, at, note.Version!, Text(root, "base"))) },
            ChangeLog.SentBack => noted with { SentBack = note, Approvals = [], Schedule = null },
            ChangeLog.Withdrawn => noted with { End = ChangeState.Withdrawn, Schedule = null },
            ChangeLog.Scheduled => noted with { Schedule = new ChangeSchedule(root.GetProperty("due").GetDateTimeOffset(), Text(root, "job")!, note.By) },
            ChangeLog.Unscheduled or ChangeLog.Missed => noted with { Schedule = null },
            ChangeLog.Published => noted with { End = ChangeState.Published, Schedule = null },
            _ => noted,
        };
    }

    /// <summary>What others said of something else does not count.</summary>
    private static Change Anew(Change change) => change with { Approvals = [], SentBack = null, Schedule = null };

    private static ChangeNote Note(string kind, JsonElement root, DateTimeOffset at)
    {
        var by = root.GetProperty("by");
        return new ChangeNote(kind, Text(by, "id")!, Text(by, "name")!, at, Text(root, "words"), Text(root, "version")) { Due = kind == ChangeLog.Scheduled ? root.GetProperty("due").GetDateTimeOffset() : null };
    }

    private static ImmutableSortedSet<string> Authors(JsonElement root) =>
        root.GetProperty("authors").EnumerateArray().Select(one => one.GetString()!).ToImmutableSortedSet(StringComparer.Ordinal);

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var text) ? text.GetString() : null;
}
