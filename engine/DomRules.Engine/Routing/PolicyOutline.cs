using System.Collections.Immutable;
using DomRules.Model.Graph;
using DomRules.Model.Graph.Effects;

namespace DomRules.Engine.Routing;

/// <summary>A policy's effects by kind, each list in first-match order: what routing asks at each stage.</summary>
internal sealed class PolicyOutline
{
    private readonly bool[] _isVeto;

    internal PolicyOutline(RuleGraph graph)
    {
        Graph = graph;
        Review = [.. graph.RulesOf(BlockKind.Review)];
        Confirm = [.. graph.RulesOf(BlockKind.Confirm)];
        Exceptions = [.. graph.RulesOf(BlockKind.Exceptions)];
        _isVeto = [.. graph.Rules.Select(IsVeto)];
        Vetoes = [.. graph.RulesOf(BlockKind.Sourcing).Where(IsVeto)];
        ServiceVetoes = [.. graph.RulesOf(BlockKind.Carrier).Where(IsVeto)];
        KeepBack = All<KeepBackEffect>(BlockKind.Promise);
        CountIncoming = All<CountIncomingEffect>(BlockKind.Promise);
        Backorder = All<BackorderEffect>(BlockKind.Promise);
        WaitForAll = All<WaitForAllEffect>(null);
        Handling = All<HandlingEffect>(BlockKind.Promise);
        Reserve = All<ReserveEffect>(BlockKind.Allocation);
        Share = All<ShareEffect>(BlockKind.Allocation);
        IgnoreCapacity = All<IgnoreCapacityEffect>(null);
        AllowSlowerService = All<AllowSlowerServiceEffect>(null);
        Costs = All<AddCostEffect>(BlockKind.Cost);
        AtMostShipments = All<AtMostShipmentsEffect>(BlockKind.Split);
        AtMostPerParcel = All<AtMostPerParcelEffect>(BlockKind.Split);
        KeepTogether = All<KeepTogetherEffect>(BlockKind.Split);
        ShipAlone = All<ShipAloneEffect>(BlockKind.Split);
        ParcelsBy = All<ParcelsByEffect>(BlockKind.Split);
        NeverSplit = All<NeverSplitQuantityEffect>(BlockKind.Split);
        OnlyIf = All<OnlyIfEffect>(BlockKind.Split);
        AtLeast = All<AtLeastPerShipmentEffect>(BlockKind.Split);
        ShipPart = All<ShipPartEffect>(BlockKind.Split);
        LooksIntoShipments = graph.Rules.Any(r => r.Block is BlockKind.Cost or BlockKind.Carrier && Asked(r).Any(LooksIntoShipment));
    }

    private static IEnumerable<Expression?> Asked(Rule rule) =>
        rule.Because.Parts.Select(p => p.Value).Append(rule.When)
            .Concat(rule.Effects.SelectMany(e => e switch { AddCostEffect add => [add.Amount], RequireEffect require => [require.Condition], _ => Enumerable.Empty<Expression?>() }));

    private static bool LooksIntoShipment(Expression? expression) => expression switch
    {
        null => false,
        LinesExpression => true,
        FactExpression fact => fact.Fact.Root == "shipment",
        _ => expression.Operands.Any(LooksIntoShipment),
    };

    internal RuleGraph Graph { get; }

    /// <summary>Whether the rule forbids or requires.</summary>
    internal bool HasVeto(Rule rule) => _isVeto[rule.Index];

    private static bool IsVeto(Rule rule) => rule.Effects.Any(e => e is ForbidEffect or RequireEffect);

    /// <summary>Whether any rule asks what is in a shipment, its lines included; else nobody has to work it out.</summary>
    internal bool LooksIntoShipments { get; }

    internal ImmutableArray<Rule> Review { get; }

    internal ImmutableArray<Rule> Confirm { get; }

    internal ImmutableArray<Rule> Exceptions { get; }

    internal ImmutableArray<Rule> Vetoes { get; }

    internal ImmutableArray<Rule> ServiceVetoes { get; }

    internal ImmutableArray<RuleEffect<KeepBackEffect>> KeepBack { get; }

    internal ImmutableArray<RuleEffect<CountIncomingEffect>> CountIncoming { get; }

    internal ImmutableArray<RuleEffect<BackorderEffect>> Backorder { get; }

    internal ImmutableArray<RuleEffect<WaitForAllEffect>> WaitForAll { get; }

    internal ImmutableArray<RuleEffect<HandlingEffect>> Handling { get; }

    internal ImmutableArray<RuleEffect<ReserveEffect>> Reserve { get; }

    internal ImmutableArray<RuleEffect<ShareEffect>> Share { get; }

    internal ImmutableArray<RuleEffect<IgnoreCapacityEffect>> IgnoreCapacity { get; }

    internal ImmutableArray<RuleEffect<AllowSlowerServiceEffect>> AllowSlowerService { get; }

    internal ImmutableArray<RuleEffect<AddCostEffect>> Costs { get; }

    internal ImmutableArray<RuleEffect<AtMostShipmentsEffect>> AtMostShipments { get; }

    internal ImmutableArray<RuleEffect<AtMostPerParcelEffect>> AtMostPerParcel { get; }

    internal ImmutableArray<RuleEffect<KeepTogetherEffect>> KeepTogether { get; }

    internal ImmutableArray<RuleEffect<ShipAloneEffect>> ShipAlone { get; }

    internal ImmutableArray<RuleEffect<ParcelsByEffect>> ParcelsBy { get; }

    internal ImmutableArray<RuleEffect<NeverSplitQuantityEffect>> NeverSplit { get; }

    internal ImmutableArray<RuleEffect<OnlyIfEffect>> OnlyIf { get; }

    internal ImmutableArray<RuleEffect<AtLeastPerShipmentEffect>> AtLeast { get; }

    internal ImmutableArray<RuleEffect<ShipPartEffect>> ShipPart { get; }

    private ImmutableArray<RuleEffect<T>> All<T>(BlockKind? block)
        where T : Effect =>
        [.. Graph.Rules.Where(r => block is null || r.Block == block).SelectMany(r => r.Effects.OfType<T>().Select(e => new RuleEffect<T>(r, e)))];
}
