using DomRules.Model.Facts;
using DomRules.Model.Graph;

namespace DomRules.Language.Lowering;

/// <summary>What holds where a policy says nothing.</summary>
internal static class Defaults
{
    private static readonly SourceSpan Nowhere = new("", 0, 0, 0);

    /// <summary>Fewest shipments, lowest cost, nearest.</summary>
    internal static ImmutableArray<Criterion> RankBy(ExpressionFactory factory) =>
    [
        new() { Kind = CriterionKind.FewestShipments, Name = "fewest shipments", Source = Nowhere },
        new() { Kind = CriterionKind.LowestCost, Name = "lowest cost", Source = Nowhere },
        new() { Kind = CriterionKind.Worst, Name = "nearest", Value = factory.Fact(FactCatalogue.Find("node.distance")!), Source = Nowhere },
    ];

    /// <summary>On time first, lowest cost, earliest delivery.</summary>
    internal static ImmutableArray<ServiceCriterion> RankServicesBy { get; } =
    [
        new(CriterionKind.OnTimeFirst, null, false, null, "on time first", Nowhere),
        new(CriterionKind.LowestCost, null, false, null, "lowest cost", Nowhere),
        new(CriterionKind.EarliestDelivery, null, false, null, "earliest delivery", Nowhere),
    ];
}
