using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using DomRules.Operations.Auditing;

namespace DomRules.Operations.Changes;

/// <summary>Changes as saved states and answers write them.</summary>
public static class ChangeJson
{
    /// <summary>A change, wholly.</summary>
    public static JsonObject Of(Change change)
    {
        var whole = new JsonObject
        {
            ["approvals"] = new JsonArray([.. change.Approvals.Select(one => (JsonNode?)Of(one))]),
            ["authors"] = new JsonArray([.. change.Authors.Select(one => (JsonNode?)one)]),
            ["base"] = change.Base,
            ["change"] = change.Id,
            ["draft"] = change.Draft,
            ["market"] = change.Market,
            ["notes"] = new JsonArray([.. change.Notes.Select(one => (JsonNode?)Of(one))]),
            ["title"] = change.Title,
            ["version"] = change.Version,
            ["why"] = change.Why,
        };
        whole["sentBack"] = change.SentBack is { } back ? Of(back) : null;
        whole["schedule"] = change.Schedule is { } schedule ? new JsonObject { ["by"] = schedule.By, ["due"] = Instants.Text(schedule.Due), ["job"] = schedule.Job } : null;
        return whole;
    }

    /// <summary>A change as saved states keep it: with how it ended.</summary>
    internal static JsonObject Kept(Change change)
    {
        var whole = Of(change);
        whole["end"] = change.End is { } end ? Serving.Words.Of(end) : null;
        return whole;
    }

    internal static Change Read(JsonElement json) => new()
    {
        Id = Text(json, "change")!,
        Market = Text(json, "market")!,
        Version = Text(json, "version")!,
        Base = Text(json, "base"),
        Title = Text(json, "title")!,
        Why = Text(json, "why")!,
        Draft = Text(json, "draft"),
        Authors = json.GetProperty("authors").EnumerateArray().Select(one => one.GetString()!).ToImmutableSortedSet(StringComparer.Ordinal),
        Notes = [.. json.GetProperty("notes").EnumerateArray().Select(Note)],
        Approvals = [.. json.GetProperty("approvals").EnumerateArray().Select(ReadApproval)],
        SentBack = Part(json, "sentBack") is { } back ? Note(back) : null,
        Schedule = Part(json, "schedule") is { } set ? new ChangeSchedule(set.GetProperty("due").GetDateTimeOffset(), Text(set, "job")!, Text(set, "by")!) : null,
        End = Text(json, "end") switch { "published" => ChangeState.Published, "withdrawn" => ChangeState.Withdrawn, _ => null },
    };

    private static JsonObject Of(Approval approval) => new()
    {
        ["at"] = Instants.Text(approval.At),
        ["base"] = approval.Base,
        ["by"] = approval.By,
        ["name"] = approval.Name,
        ["version"] = approval.Version,
    };

    private static JsonObject Of(ChangeNote note)
    {
        var whole = new JsonObject { ["at"] = Instants.Text(note.At), ["by"] = note.By, ["kind"] = note.Kind, ["name"] = note.Name, ["version"] = note.Version, ["words"] = note.Words };
        if (note.Due is { } due)
        {
            whole["due"] = Instants.Text(due);
        }

        return whole;
    }

    private static ChangeNote Note(JsonElement json) => new(Text(json, "kind")!, Text(json, "by")!, Text(json, "name")!, json.GetProperty("at").GetDateTimeOffset(), Text(json, "words"), Text(json, "version"))
    {
        Due = json.TryGetProperty("due", out var due) ? due.GetDateTimeOffset() : null,
    };

    private static Approval ReadApproval(JsonElement json) => new(Text(json, "by")!, Text(json, "name")!, json.GetProperty("at").GetDateTimeOffset(), Text(json, "version")!, Text(json, "base"));

    private static JsonElement? Part(JsonElement json, string name) => json.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.Object ? part : null;

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var text) ? text.GetString() : null;
}
