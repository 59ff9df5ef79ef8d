using System.Collections.Immutable;
using DomRules.Model.Networks;

namespace DomRules.Engine.Snapshots;

/// <summary>A service with its carrier.</summary>
/// <param name="Carrier">Carrier's id.</param>
/// <param name="Service">As the network has it.</param>
internal sealed record CarriedService(string Carrier, CarrierService Service)
{
    /// <summary>All services of all carriers, by id (ordinal).</summary>
    public static ImmutableArray<CarriedService> Flat(ImmutableArray<Carrier> carriers, ICollection<SnapshotProblem> problems)
    {
        var all = carriers.SelectMany(carrier => carrier.Services.Select(service => new CarriedService(carrier.Id, service)));
        return [.. Unique(all, problems).OrderBy(carried => carried.Service.Id, StringComparer.Ordinal)];
    }

    private static IEnumerable<CarriedService> Unique(IEnumerable<CarriedService> all, ICollection<SnapshotProblem> problems)
    {
        foreach (IGrouping<string, CarriedService> same in all.GroupBy(carried => carried.Service.Id, StringComparer.Ordinal))
        {
            if (same.Skip(1).Any())
            {
                problems.Add(new("duplicate_service", same.Key, $"Service {same.Key} is listed more than once; one of them is read, the others are not."));
            }

            yield return same.OrderBy(carried => carried.Carrier, StringComparer.Ordinal).ThenBy(carried => NetworkText.Of(carried.Service), StringComparer.Ordinal).First();
        }
    }
}
