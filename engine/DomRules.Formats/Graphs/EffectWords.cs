using DomRules.Model.Graph;
using DomRules.Model.Graph.Effects;
using DomRules.Model.Types;

namespace DomRules.Formats.Graphs;

/// <summary>Effects of rules as the author would write them.</summary>
internal sealed class EffectWords(ExpressionWords words)
{
    internal string Of(Effect effect) => Planning(effect) ?? Gate(effect) ?? Exception(effect) ?? Json.Spelling.Snake(effect.GetType().Name.Replace("Effect", "", StringComparison.Ordinal)).Replace('_', ' ');

    internal static string AtMostShipments(string count) => $"at most {count} {(count == "1" ? "shipment" : "shipments")}";

    private string? Planning(Effect effect) => effect switch
    {
        RequireEffect require => $"require {words.Of(require.Condition)}",
        KeepBackEffect keep => $"keep back {words.Of(keep.Amount)}{Clause(" across nodes where ", keep.AcrossNodesWhere)}",
        ShareEffect share => $"share {words.Of(share.Share)}",
        CountIncomingEffect incoming => $"count incoming{Clause(" within ", incoming.Within)}",
        BackorderEffect backorder => $"backorder{Clause(" up to ", backorder.UpTo)}{Clause(" within ", backorder.Within)}",
        HandlingEffect handling => $"handling {words.Of(handling.WorkingDays)}",
        ReserveEffect reserve => reserve.For is null ? "reserve until shipped" : $"reserve{Clause(" for ", reserve.For)}",
        AddCostEffect cost => $"{(cost.IsSubtracted ? "subtract" : "add")} {Amount(cost)}{Basis(cost.Basis)}",
        AtMostShipmentsEffect most => AtMostShipments(words.Of(most.Count)),
        AtMostPerParcelEffect most => $"at most {words.Of(most.Limit)}{Pieces(most.Limit)} per parcel",
        AtLeastPerShipmentEffect least => $"at least {words.Of(least.Minimum)} per shipment",
        KeepTogetherEffect together => $"keep together lines{Clause(" by ", together.By)}{Clause(" where ", together.Where)}{Clause(" softly at ", together.SoftlyAt)}",
        ShipAloneEffect alone => $"ship alone lines{Clause(" where ", alone.Where)}",
        NeverSplitQuantityEffect whole => $"never split quantity of lines{Clause(" where ", whole.Where)}",
        OnlyIfEffect only => $"only if{Clause(" saves ", only.Saves)}{(only.Saves is null || only.ArrivesSooner is null ? "" : " or")}{Clause(" arrives sooner by ", only.ArrivesSooner)}",
        ParcelsByEffect parcels => $"parcels by {words.Of(parcels.Key)}",
        _ => null,
    };

    private string Pieces(Expression limit) => limit.Type.Kind is TypeKind.WholeNumber or TypeKind.Number ? words.Of(limit) == "1" ? " unit" : " units" : "";

    private string? Gate(Effect effect) => effect switch
    {
        HoldEffect hold => $"hold{(hold.Queue is null ? "" : $" for {hold.Queue}")}{Clause(" within ", hold.Within)}{(hold.KeepsStock ? " keeping stock" : "")}",
        CancelEffect cancel => $"cancel{Clause(" after ", cancel.After)}",
        TagEffect tag => $"tag {tag.Code}",
        _ => null,
    };

    private string? Exception(Effect effect) => effect switch
    {
        RecheckEffect recheck => $"recheck every {words.Of(recheck.Every)}",
        RerouteEffect reroute => $"reroute{(reroute.WithoutNode ? " without node" : "")}{Clause(" for ", reroute.For)}",
        NotifyEffect notify => $"notify {notify.Queue}",
        SetStockEffect set => $"set stock to {words.Of(set.Quantity)}",
        ReduceStockEffect reduce => $"reduce stock{Clause(" by ", reduce.Quantity)}",
        SetAsideEffect aside => $"set aside{Clause(" ", aside.Quantity)}",
        SuspendNodeEffect suspend => $"suspend node for {words.Of(suspend.For)}",
        UpgradeServiceEffect upgrade => $"upgrade service{Clause(" up to ", upgrade.UpTo)}",
        DisposeEffect dispose => Json.Spelling.Snake(dispose.Disposition.ToString()),
        RefundEffect refund => refund.OnInspection ? "refund on inspection" : "refund on scan",
        _ => null,
    };

    private string Amount(AddCostEffect cost) => cost.From switch
    {
        CostSource.CarrierRate => "carrier rate",
        CostSource.NodeCost => "node cost",
        _ => cost.Amount is null ? "nothing" : words.Of(cost.Amount),
    };

    private static string Basis(CostBasis basis) => basis switch
    {
        CostBasis.Order => "",
        CostBasis.Kilogram => " per kg",
        CostBasis.Kilometre => " per km",
        _ => $" per {Json.Spelling.Snake(basis.ToString()).Replace('_', ' ')}",
    };

    private string Clause(string before, Expression? expression) => expression is null ? "" : before + words.Of(expression);
}
