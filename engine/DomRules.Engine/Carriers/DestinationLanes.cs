using System.Runtime.CompilerServices;
using DomRules.Engine.Snapshots;
using DomRules.Model.Networks;

namespace DomRules.Engine.Carriers;

/// <summary>Lanes of every service from every country and region that nodes lie in, to one destination. Lanes are worked out when first asked for.</summary>
internal sealed class DestinationLanes
{
    private readonly Snapshot _snapshot;
    private readonly int[] _areaOf;
    private readonly (string Country, string? Region)[] _areas;
    private readonly string _country;
    private readonly string? _region;
    private readonly ServiceLane?[] _lanes;
    private readonly StrongBox<decimal>?[] _least;

    public DestinationLanes(Snapshot snapshot, int[] areaOf, (string Country, string? Region)[] areas, string country, string? region)
    {
        _snapshot = snapshot;
        _areaOf = areaOf;
        _areas = areas;
        _country = country;
        _region = region;
        _lanes = new ServiceLane?[areas.Length * snapshot.Services.Length];
        _least = new StrongBox<decimal>?[areas.Length];
    }

    public ServiceLane Of(int node, int service)
    {
        int area = _areaOf[node];
        int lane = (area * _snapshot.Services.Length) + service;
        return _lanes[lane] ??= Draw(_snapshot.Services[service].Service, _areas[area]);
    }

    /// <summary>A least carriage that is the same for all nodes of an area; worked out once.</summary>
    public decimal Least(int node, Func<int, DestinationLanes, decimal> workOut) =>
        (_least[_areaOf[node]] ??= new StrongBox<decimal>(workOut(node, this))).Value;

    private ServiceLane Draw(CarrierService service, (string Country, string? Region) from) =>
        new(service, from.Country, from.Region, _country, _region);
}
