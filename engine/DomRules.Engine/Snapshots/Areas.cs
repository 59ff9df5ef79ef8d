using DomRules.Model.Networks;

namespace DomRules.Engine.Snapshots;

/// <summary>Whether a place lies in an area.</summary>
internal static class Areas
{
    /// <summary>An area of one region covers only places whose region is known to be that one.</summary>
    public static bool Covers(this Area area, string country, string? region) =>
        (area.Country is null || string.Equals(area.Country, country, StringComparison.Ordinal))
        && (area.Region is null || string.Equals(area.Region, region, StringComparison.Ordinal));

    /// <summary>2 for a region, 1 for a country, 0 for everywhere.</summary>
    public static int Narrowness(this Area area) => area.Region is not null ? 2 : area.Country is not null ? 1 : 0;
}
