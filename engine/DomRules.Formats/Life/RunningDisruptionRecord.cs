using System.Text.Json.Nodes;
using DomRules.Formats.Json;
using DomRules.Formats.Networks;
using DomRules.Model.Life;
using DomRules.Model.Networks;

namespace DomRules.Formats.Life;

/// <summary>Reads and writes disruptions that are not over.</summary>
internal static class RunningDisruptionRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);

    private enum Property
    {
        Disruption, Over,
    }

    internal static RunningDisruption? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a disruption that is not over")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var (disruption, over) = ((Disruption?)null, (DateTimeOffset?)null);
        while (json.NextProperty(Names, ref seen, out var property))
        {
            if (property == Property.Disruption) disruption = DisruptionRecord.Read(ref json);
            else over = json.Instant();
        }
        seen.Require(ref json, start, Names, Property.Disruption);
        return disruption is null ? null : new(disruption, over);
    }

    internal static JsonObject Write(RunningDisruption running) => JsonNodes.Object(("disruption", DisruptionJson.Of(running.Disruption)), ("over", JsonNodes.Of(running.Over)));
}
