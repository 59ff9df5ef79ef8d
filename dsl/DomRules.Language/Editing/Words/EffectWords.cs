using DomRules.Language.Syntax.Effects;
using DomRules.Language.Syntax.Expressions;

namespace DomRules.Language.Editing.Words;

/// <summary>Effects in plain words.</summary>
internal static class EffectWords
{
    internal static string Of(EffectSyntax effect, ExpressionWords words) => Orders(effect, words) ?? Stock(effect, words) ?? Splits(effect, words) ?? Events(effect, words) ?? Returns(effect, words);

    private static string? Orders(EffectSyntax effect, ExpressionWords words) => effect switch
    {
        ForbidEffect => "the node may not ship the line",
        RequireEffect require => $"the node may ship the line only if {words.Condition(require.Condition)}",
        RefuseEffect => "the return is refused",
        HoldEffect hold => $"the order is held{(hold.Queue is { } queue ? $" for {queue.Text}" : "")}{Optional(" and is due within ", hold.Within, words)}{(hold.KeepsStock ? ", its stock reserved meanwhile" : "")}",
        CancelEffect cancel => $"the order is cancelled{Optional(" after ", cancel.After, words)}",
        TagEffect tag => $"the order is tagged {tag.Tag.Text}",
        NotifyEffect notify => $"{notify.Queue.Text} is told",
        AddEffect add => $"{Amount(add.Amount, words)} is added to the cost",
        SubtractEffect subtract => $"{Amount(subtract.Amount, words)} is taken off the cost",
        IgnoreCapacityEffect => "the capacity of nodes does not matter",
        AllowSlowerServiceEffect => "slower services that are on time are admitted",
        _ => null,
    };

    private static string? Stock(EffectSyntax effect, ExpressionWords words) => effect switch
    {
        KeepBackEffect keep => $"the last {words.Value(keep.Amount)} of the stock are not sold{Optional(", counted over the nodes for which ", keep.AcrossNodesWhere, words, isCondition: true)}",
        CountIncomingEffect count => $"stock that arrives within {words.Value(count.Within)} counts as available",
        BackorderEffect backorder => $"what is missing may be backordered{Optional(", up to ", backorder.UpTo, words)}{Optional(", if it comes within ", backorder.Within, words)}",
        WaitForAllEffect => "nothing is shipped before the backordered part has come",
        HandlingEffect handling => $"the node needs {words.Value(handling.Time)} to pack",
        ReserveForEffect reserve => $"the stock is reserved for {words.Value(reserve.Time)}",
        ReserveUntilShippedEffect => "the stock is reserved until it is shipped",
        ShareEffect share => $"these orders may together hold at most {words.Value(share.Part)} of the stock",
        _ => null,
    };

    private static string? Splits(EffectSyntax effect, ExpressionWords words) => effect switch
    {
        AtMostShipmentsEffect most => $"a plan has at most {words.Value(most.Count)} shipments",
        AtMostPerEffect most => $"at most {words.Value(most.Limit)}{(most.Measure == CapMeasure.Amount ? "" : " " + most.Measure.ToString().ToLowerInvariant())} go into a {most.Scope.ToString().ToLowerInvariant()}",
        AtLeastPerShipmentEffect least => $"each of several shipments is worth at least {words.Value(least.Amount)}",
        KeepTogetherEffect keep => $"{Chosen(keep.Where, words)}{(keep.By is { } by ? $" with the same {words.Value(by)}" : "")} come from one node{(keep.SoftlyAt is { } price ? $", or the plan costs {words.Value(price)} more" : "")}",
        ShipAloneEffect alone => $"{Chosen(alone.Where, words)} have parcels of their own",
        ParcelsByEffect parcels => $"lines that differ in {words.Value(parcels.By)} have different parcels",
        NeverSplitEffect never => $"{Chosen(never.Where, words)} come whole from one node",
        OnlyIfEffect only => $"more shipments than needed are admitted only if the plan {ExpressionWords.Join([.. only.Gains.Select(g => Gain(g, words))], "or")}",
        ShipPartEffect => "what can be shipped is shipped when not all can",
        _ => null,
    };

    private static string? Events(EffectSyntax effect, ExpressionWords words) => effect switch
    {
        RerouteEffect reroute => $"what is open is routed again{(reroute.WithoutNode ? " without the node" : "")}{Optional(" for ", reroute.For, words)}",
        RecheckEffect recheck => $"it is looked at again every {words.Value(recheck.Every)}",
        SubstituteEffect => "the substitute of the item is sent",
        UpgradeServiceEffect upgrade => $"a faster service is taken{Optional(" for at most ", upgrade.UpTo, words)}",
        SetStockEffect set => $"the stock there is set to {words.Value(set.Quantity)}",
        SetAsideEffect aside => $"{words.Value(aside.Quantity)} of the stock there are set aside",
        ReduceStockEffect reduce => $"the stock there is reduced{Optional(" by ", reduce.By, words)}",
        SuspendNodeEffect suspend => $"the node gets no orders for {words.Value(suspend.For)}",
        _ => null,
    };

    private static string Returns(EffectSyntax effect, ExpressionWords words) => effect switch
    {
        DispositionEffect { Kind: DispositionKind.KeepIt } => "the customer keeps it",
        DispositionEffect disposition => $"it is {Done(disposition.Kind)}{(disposition.At is { } place ? " at " + Place(place, words) : "")}",
        RefundEffect refund => $"the refund is paid on {refund.Timing.ToString().ToLowerInvariant()}",
        _ => throw new InvalidOperationException($"No words for {effect.GetType().Name}."),
    };

    private static string Done(DispositionKind kind) => kind switch
    {
        DispositionKind.Restock => "put back into stock",
        DispositionKind.Inspect => "inspected",
        DispositionKind.Refurbish => "refurbished",
        DispositionKind.Liquidate => "sold off",
        DispositionKind.Donate => "given away",
        _ => "destroyed",
    };

    private static string Place(PlaceSyntax place, ExpressionWords words) => place switch
    {
        NearestNodePlace nearest => "the nearest node" + Optional(" for which ", nearest.Where, words, isCondition: true),
        BestNodePlace best => "the best node by the rank list" + Optional(" for which ", best.Where, words, isCondition: true),
        NamedNodePlace named => $"node {named.Node.Id}",
        _ => "the node that shipped it",
    };

    private static string Amount(CostAmountSyntax amount, ExpressionWords words) => amount switch
    {
        CarrierRateAmount => "what the carrier charges",
        NodeCostAmount => "what the node costs",
        ValueAmount { Basis: { } basis } value => $"{words.Value(value.Value)} per {Basis(basis)}",
        ValueAmount value => words.Value(value.Value),
        _ => "…",
    };

    private static string Basis(CostBasis basis) => basis switch
    {
        CostBasis.ExtraShipment => "shipment after the first",
        CostBasis.Kilogram => "kilogram",
        CostBasis.Kilometre => "kilometre",
        CostBasis.DayLate => "day late",
        _ => basis.ToString().ToLowerInvariant(),
    };

    private static string Gain(GainSyntax gain, ExpressionWords words) => gain switch
    {
        SavesGain saves => $"saves {words.Value(saves.Amount)}",
        SoonerGain sooner => $"arrives {words.Value(sooner.Time)} sooner",
        _ => "…",
    };

    private static string Chosen(ExpressionSyntax? where, ExpressionWords words) => where is null ? "all lines" : $"lines for which {words.Condition(where)}";

    private static string Optional(string before, ExpressionSyntax? value, ExpressionWords words, bool isCondition = false) =>
        value is null ? "" : before + (isCondition ? words.Condition(value) : words.Value(value));
}
