using System.Text.Json;
using System.Text.Json.Nodes;
using DomRules.Model.Canonical;
using DomRules.Store.Drafts;

namespace DomRules.Operations.Drafting;

/// <summary>Steps as the store keeps them: <c>{"do":"edit","edits":[[offset,removed,text],…],"file":…,"key":…}</c>.</summary>
internal static class DraftStepJson
{
    internal static DraftEdit Write(DraftStep step, DateTimeOffset at)
    {
        var body = new JsonObject { ["do"] = Word(step.Deed), ["file"] = step.File, ["key"] = step.Key };
        if (step.Deed == DraftDeed.Edit)
        {
            body["edits"] = new JsonArray([.. step.Edits.Select(edit => (JsonNode?)new JsonArray(edit.Offset, edit.Removed, edit.Inserted))]);
        }
        else if (step.Deed == DraftDeed.Rename)
        {
            body["to"] = step.To;
        }
        else
        {
            body["text"] = step.Text;
        }

        return new DraftEdit(step.Revision, step.Author, at, CanonicalJson.Write(body));
    }

    internal static DraftStep Read(DraftEdit edit)
    {
        using var json = JsonDocument.Parse(edit.Body);
        var body = json.RootElement;
        return new DraftStep
        {
            Revision = edit.Revision,
            Author = edit.Author,
            Key = Text(body, "key"),
            Deed = Enum.GetValues<DraftDeed>().Single(deed => Word(deed) == Text(body, "do")),
            File = Text(body, "file"),
            Edits = body.TryGetProperty("edits", out var edits) ? [.. edits.EnumerateArray().Select(EditOf)] : [],
            Text = Text(body, "text"),
            To = Text(body, "to"),
        };
    }

    private static TextEdit EditOf(JsonElement edit) => new(edit[0].GetInt32(), edit[1].GetInt32(), edit[2].GetString()!);

    private static string Text(JsonElement body, string name) => body.TryGetProperty(name, out var text) ? text.GetString()! : "";

    private static string Word(DraftDeed deed) => deed switch
    {
        DraftDeed.Edit => "edit",
        DraftDeed.Add => "add",
        DraftDeed.Rename => "rename",
        _ => "remove",
    };
}
