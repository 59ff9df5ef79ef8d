using System.Collections.Immutable;
using DomRules.Formats.Json;
using DomRules.Model.Networks;
using DomRules.Model.Values;

namespace DomRules.Formats.Networks;

/// <summary>Reads a node.</summary>
internal struct NodeRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);
    private static readonly ImmutableArray<string> Kinds = ["warehouse", "store", "third_party", "supplier"];
    private static readonly NodeCosts NoCosts = new();

    private string? id, name, kind, site, country, region, postalCode, timeZone, calendar;
    private bool active;
    private int rank, handling;
    private decimal? latitude, longitude;
    private ImmutableArray<Cutoff> cutoffs;
    private ImmutableArray<OpeningHours> openingHours;
    private ImmutableArray<string>? capabilities;
    private ImmutableArray<string> tags;
    private Capacity? capacity;
    private NodeCosts costs;
    private ImmutableArray<DateOnly> blackouts;
    private ImmutableSortedDictionary<string, Value> attributes;

    private enum Property
    {
        Id, Name, Kind, Active, Rank, Site, Country, Region, PostalCode, Latitude, Longitude, TimeZone, Calendar, Cutoffs, OpeningHours, Handling,
        Capabilities, Tags, Capacity, Costs, Blackouts, Attributes,
    }

    internal static Node? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a node")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var node = new NodeRecord { active = true, cutoffs = [], openingHours = [], tags = [], costs = NoCosts, blackouts = [], attributes = AttributeReader.None };
        while (json.NextProperty(Names, ref seen, out var property))
            if (!node.TakeAddress(ref json, property)) node.TakeRest(ref json, property);
        seen.Require(ref json, start, Names, Property.Id, Property.Country);
        var at = Coordinates.Pair(ref json, start, node.latitude, node.longitude, seen.Has((int)Property.Latitude), seen.Has((int)Property.Longitude));
        return node.ToNode(at, json.Context.Options);
    }

    private bool TakeAddress(ref JsonCursor json, Property property)
    {
        switch (property)
        {
            case Property.Id: id = json.Name("a node id"); return true;
            case Property.Name: name = json.Text(); return true;
            case Property.Kind: kind = json.OneOf(Kinds); return true;
            case Property.Active: active = json.YesNo() ?? true; return true;
            case Property.Rank: rank = json.Whole(int.MinValue, int.MaxValue) ?? 0; return true;
            case Property.Site: site = json.Text(); return true;
            case Property.Country: country = json.Country(); return true;
            case Property.Region: region = json.Text(); return true;
            case Property.PostalCode: postalCode = json.Text(); return true;
            case Property.Latitude: latitude = json.Degrees(90); return true;
            case Property.Longitude: longitude = json.Degrees(180); return true;
            case Property.TimeZone: timeZone = json.TimeZone(); return true;
            default: return false;
        }
    }

    private void TakeRest(ref JsonCursor json, Property property)
    {
        switch (property)
        {
            case Property.Calendar: calendar = json.Text(); break;
            case Property.Cutoffs: cutoffs = CutoffRecord.ReadByLevel(ref json); break;
            case Property.OpeningHours: openingHours = OpeningHoursRecord.Read(ref json); break;
            case Property.Handling: handling = json.Days(Measure.WorkingDays) ?? 0; break;
            case Property.Capabilities: capabilities = json.Names("a capability"); break;
            case Property.Tags: tags = json.Names("a tag"); break;
            case Property.Capacity: capacity = CapacityRecord.Read(ref json); break;
            case Property.Costs: costs = NodeCostRecord.Read(ref json) ?? NoCosts; break;
            case Property.Blackouts: blackouts = DayList.Read(ref json); break;
            case Property.Attributes: attributes = AttributeReader.Read(ref json, "node"); break;
        }
    }

    private readonly Node? ToNode(Place? at, ReadingOptions options)
    {
        if (id is null || country is null) return null;
        var centre = at is null && postalCode is not null ? options.Places?.Find(country, postalCode) : null;
        return new()
        {
            Id = id,
            Name = name ?? id,
            Kind = kind ?? "warehouse",
            Active = active,
            Rank = rank,
            Site = site,
            Country = country,
            Region = region,
            PostalCode = postalCode,
            At = at ?? centre,
            IsCentroid = centre is not null,
            TimeZone = timeZone ?? "UTC",
            Calendar = calendar,
            Cutoffs = cutoffs,
            OpeningHours = openingHours,
            HandlingWorkingDays = handling,
            Capabilities = capabilities,
            Tags = tags,
            Capacity = capacity,
            Costs = costs,
            Blackouts = blackouts,
            Attributes = attributes,
        };
    }
}
