using System.Collections.Immutable;
using DomRules.Model.Decisions;

namespace DomRules.Operations.Simulating;

/// <summary>What figures need of a plan.</summary>
/// <param name="IsOnTime">Whether all that ships keeps its promise; null: nothing that ships has a day to keep.</param>
/// <param name="Metres">How far its shipments travel, as far as that is known.</param>
/// <param name="Measured">Of how many shipments it is known.</param>
/// <param name="Nodes">The node of each shipment.</param>
public sealed record DecidedPlan(bool? IsOnTime, long Metres, int Measured, ImmutableArray<string> Nodes)
{
    /// <summary>Nothing is known.</summary>
    public static DecidedPlan Unknown { get; } = new(null, 0, 0, []);

    internal static DecidedPlan Of(DecisionRecord record)
    {
        var (promised, measured) = (record.Shipments.Where(one => one.OnTime is not null).ToList(), record.Shipments.Where(one => one.DistanceMetres is not null).ToList());
        return new DecidedPlan(promised.Count == 0 ? null : promised.TrueForAll(one => one.OnTime == true), measured.Sum(one => one.DistanceMetres!.Value), measured.Count, [.. record.Shipments.Select(one => one.Node)]);
    }
}
