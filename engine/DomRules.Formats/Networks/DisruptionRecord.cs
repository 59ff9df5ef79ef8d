using DomRules.Formats.Json;
using DomRules.Formats.Problems;
using DomRules.Model.Networks;
using DomRules.Model.Values;

namespace DomRules.Formats.Networks;

/// <summary>Reads what is closed or delayed.</summary>
internal static class DisruptionRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);

    private enum Property
    {
        Service, Node, Region, From, Until, Delay, Closed,
    }

    internal static Disruption? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a disruption")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        string? service = null, node = null;
        Area? region = null;
        DateOnly? from = null, until = null;
        int? delay = null;
        var closed = false;
        while (json.NextProperty(Names, ref seen, out var property))
        {
            switch (property)
            {
                case Property.Service: service = json.Text(); break;
                case Property.Node: node = json.Text(); break;
                case Property.Region: region = json.Area(); break;
                case Property.From: from = json.Date(); break;
                case Property.Until: until = json.Date(); break;
                case Property.Delay: delay = json.Days(Measure.Duration); break;
                case Property.Closed: closed = json.YesNo() ?? false; break;
            }
        }
        seen.Require(ref json, start, Names, Property.From);
        if (!closed && !seen.Has((int)Property.Delay)) json.Context.Problems.Add(NetworkProblems.NoDisruption, start, "neither `delay` nor `closed` is given");
        if (until < from) json.Context.Problems.Add(NetworkProblems.Backwards, start, "`until` is before `from`");
        return from is { } first ? new(service, node, region?.Country is null ? null : region, first, until, closed ? null : delay, closed) : null;
    }
}
