using System.Text.Json.Nodes;
using DomRules.Formats.Json;
using DomRules.Model.Life;

namespace DomRules.Formats.Life;

/// <summary>Reads and writes holds that nobody has released.</summary>
internal static class OpenHoldRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);

    private enum Property
    {
        Queue, Rule, Because, Since, DueBy,
    }

    internal static OpenHold? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a hold")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var hold = new OpenHold(null, "", "", default, null);
        while (json.NextProperty(Names, ref seen, out var property))
        {
            hold = property switch
            {
                Property.Queue => hold with { Queue = json.Text() },
                Property.Rule => hold with { Rule = json.Prose() ?? "" },
                Property.Because => hold with { Because = json.Prose() ?? "" },
                Property.Since => hold with { Since = json.Instant() ?? default },
                _ => hold with { DueBy = json.Instant() },
            };
        }
        seen.Require(ref json, start, Names, Property.Rule, Property.Because, Property.Since);
        return hold;
    }

    internal static JsonObject Write(OpenHold hold) => JsonNodes.Object(
        ("queue", JsonNodes.Of(hold.Queue)), ("rule", JsonNodes.Of(hold.Rule)), ("because", JsonNodes.Of(hold.Because)), ("since", JsonNodes.Of(hold.Since)), ("dueBy", JsonNodes.Of(hold.DueBy)));
}
