using System.Collections.Immutable;
using DomRules.Formats.Json;
using DomRules.Formats.Problems;
using DomRules.Formats.Text;
using DomRules.Model.Networks;
using DomRules.Model.Values;

namespace DomRules.Formats.Networks;

/// <summary>Reads how long parcels travel.</summary>
internal static class ZoneRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);

    private enum Property
    {
        From, To, Transit, DistanceUpTo,
    }

    internal static ImmutableArray<TransitZone> ReadAll(ref JsonCursor json)
    {
        if (!json.IsList("the service's zones")) return [];
        var zones = ImmutableArray.CreateBuilder<TransitZone>();
        while (json.NextItem())
            if (Read(ref json) is { } zone) zones.Add(zone);
        return zones.DrainToImmutable();
    }

    private static TransitZone? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a zone")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        Area? from = null, to = null;
        int? workingDays = null, days = null;
        long? distance = null;
        while (json.NextProperty(Names, ref seen, out var property))
        {
            switch (property)
            {
                case Property.From: from = json.Area(); break;
                case Property.To: to = json.Area(); break;
                case Property.Transit when json.SpeaksOfWorkingDays: workingDays = json.Days(Measure.WorkingDays); break;
                case Property.Transit: days = json.Days(Measure.Duration); break;
                case Property.DistanceUpTo: distance = json.Metres(); break;
            }
        }
        if (!seen.Has((int)Property.Transit)) json.Context.Problems.Add(NetworkProblems.NoTransit, start, "the zone says nothing about `transit`");
        return new(from ?? AreaText.Everywhere, to ?? AreaText.Everywhere, workingDays, days, distance);
    }
}
