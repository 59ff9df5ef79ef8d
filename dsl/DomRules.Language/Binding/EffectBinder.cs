using DomRules.Language.Diagnostics;
using DomRules.Language.Occurrences;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;
using DomRules.Model.Graph;
using DomRules.Model.Graph.Effects;
using DomRules.Model.Types;
using Written = DomRules.Language.Syntax.Effects;

namespace DomRules.Language.Binding;

/// <summary>Gives effects their meaning in a block.</summary>
internal sealed class EffectBinder(ExpressionBinder binder, CriteriaBinder criteria, SourceText source, DiagnosticBag bag)
{
    /// <summary>The effect in the graph; null: a mistake was reported. Effects are looked for in two tables; what the first could not bind the second does not know.</summary>
    internal Effect? Bind(Written.EffectSyntax syntax, BlockKind block, BindingScope scope)
    {
        var (name, homes) = EffectHomes.Of(syntax);
        if (!homes.Contains(block))
        {
            bag.Add(EffectDiagnostics.EffectOutOfPlace(source.At(syntax.Span), name, BlockRules.Word(block), EffectHomes.Words(homes)));
            return null;
        }

        var position = source.PositionOf(syntax.Span.Start);
        var effect = Bind(syntax, scope) ?? More(syntax, scope);
        return effect is null ? null : effect with { Source = new SourceSpan(source.Path, position.Line, position.Column, syntax.Span.Length) };
    }

    private Effect? Bind(Written.EffectSyntax syntax, BindingScope scope) => syntax switch
    {
        Written.ForbidEffect => new ForbidEffect(),
        Written.RefuseEffect => new RefuseEffect(),
        Written.WaitForAllEffect => new WaitForAllEffect(),
        Written.IgnoreCapacityEffect => new IgnoreCapacityEffect(),
        Written.AllowSlowerServiceEffect => new AllowSlowerServiceEffect(),
        Written.SubstituteEffect => new SubstituteEffect(),
        Written.ReserveUntilShippedEffect => new ReserveEffect(null),
        Written.RequireEffect require => binder.Condition(require.Condition, scope) is { } condition ? new RequireEffect(condition) : null,
        Written.HoldEffect hold => Hold(hold, scope),
        Written.TagEffect tag => Tag(tag),
        Written.NotifyEffect notify => Queue(notify.Queue) is { } queue ? new NotifyEffect(queue) : null,
        Written.KeepBackEffect keep => KeepBack(keep, scope),
        Written.HandlingEffect handling => WorkingDays(handling.Time, scope) is { } days ? new HandlingEffect(days) : null,
        Written.ShareEffect share => binder.Value(share.Part, scope, "a share", "a percentage", TypeKind.Percent).Node is { } part ? new ShareEffect(part) : null,
        Written.AddEffect add => Cost(add.Amount, scope, false),
        Written.SubtractEffect subtract => Cost(subtract.Amount, scope, true),
        Written.RefundEffect refund => new RefundEffect(refund.Timing == Written.RefundTiming.Inspection),
        _ => null,
    };

    private Effect? More(Written.EffectSyntax syntax, BindingScope scope) => syntax switch
    {
        Written.CancelEffect cancel => Optional(cancel.After, e => Duration(e, scope), after => new CancelEffect(after)),
        Written.CountIncomingEffect count => Optional(count.Within, e => Duration(e, scope), within => new CountIncomingEffect(within)),
        Written.BackorderEffect backorder => Backorder(backorder, scope),
        Written.ReserveForEffect reserve => Duration(reserve.Time, scope) is { } time ? new ReserveEffect(time) : null,
        Written.AtMostShipmentsEffect most => Capped(most.Count, Whole(most.Count, scope, "a number of shipments"), EffectDiagnostics.ZeroShipments) is { } count ? new AtMostShipmentsEffect(count) : null,
        Written.AtMostPerEffect most => AtMostPer(most, scope),
        Written.KeepTogetherEffect keep => KeepTogether(keep, scope),
        Written.ShipAloneEffect alone => Optional(alone.Where, LineCondition, where => new ShipAloneEffect(where)),
        Written.ParcelsByEffect parcels => LineKey(parcels.By) is { } key ? new ParcelsByEffect(key) : null,
        Written.NeverSplitEffect never => Optional(never.Where, LineCondition, where => new NeverSplitQuantityEffect(where)),
        Written.OnlyIfEffect only => OnlyIf(only, scope),
        Written.AtLeastPerShipmentEffect least => binder.Money(least.Amount, scope, "the least value") is { } amount ? new AtLeastPerShipmentEffect(amount) : null,
        Written.ShipPartEffect part => new ShipPartEffect(part.By is null ? [] : criteria.Parts(part.By)),
        Written.RerouteEffect reroute => Optional(reroute.For, e => Duration(e, scope), time => new RerouteEffect(reroute.WithoutNode, time)),
        Written.RecheckEffect recheck => Duration(recheck.Every, scope) is { } every ? new RecheckEffect(every) : null,
        Written.UpgradeServiceEffect upgrade => Optional(upgrade.UpTo, e => binder.Money(e, scope, "the extra money"), upTo => new UpgradeServiceEffect(upTo)),
        Written.SetStockEffect set => Quantity(set.Quantity, scope) is { } quantity ? new SetStockEffect(quantity) : null,
        Written.ReduceStockEffect reduce => Optional(reduce.By, e => Quantity(e, scope), by => new ReduceStockEffect(by)),
        Written.SetAsideEffect aside => Quantity(aside.Quantity, scope) is { } quantity ? new SetAsideEffect(quantity) : null,
        Written.SuspendNodeEffect suspend => Duration(suspend.For, scope) is { } time ? new SuspendNodeEffect(time) : null,
        Written.DispositionEffect disposition => new ReturnBinder(binder, criteria, source, bag).Disposition(disposition),
        _ => null,
    };

    private static Effect? Optional(ExpressionSyntax? syntax, Func<ExpressionSyntax, Expression?> bind, Func<Expression?, Effect> make)
    {
        var bound = syntax is null ? null : bind(syntax);
        return syntax is not null && bound is null ? null : make(bound);
    }

    private Expression? Duration(ExpressionSyntax syntax, BindingScope scope) => binder.Value(syntax, scope, "the time", "a duration", TypeKind.Duration).Node;

    private Expression? WorkingDays(ExpressionSyntax syntax, BindingScope scope) => binder.Value(syntax, scope, "handling", "working days", TypeKind.WorkingDays).Node;

    private Expression? Whole(ExpressionSyntax syntax, BindingScope scope, string what)
    {
        var bound = binder.Value(syntax, scope, what, "a whole number", TypeKind.WholeNumber, TypeKind.Number);
        if (!bound.IsError && bound.Type.Kind == TypeKind.Number)
        {
            bag.Add(UnitDiagnostics.NeedsWhole(source.At(syntax.Span), what));
            return null;
        }

        if (!bound.IsError && Constants.Amount(bound.Node!) is < 0)
        {
            bag.Add(UnitDiagnostics.NegativeAmount(source.At(syntax.Span), what));
            return null;
        }

        return bound.Node;
    }

    private Expression? Quantity(ExpressionSyntax syntax, BindingScope scope)
    {
        var bound = binder.Any(syntax, scope, mayBeMissing: true);
        if (!bound.IsError && !TypeRules.IsPlain(bound.Type))
        {
            bag.Add(FactDiagnostics.NeedsType(source.At(syntax.Span), "a number of units", TypeWords.Of(bound.Type), "the quantity"));
            return null;
        }

        return bound.Node;
    }

    private Expression? LineCondition(ExpressionSyntax syntax) => binder.Condition(syntax, BlockRules.OfLines("a choice of lines"));

    private Expression? LineKey(ExpressionSyntax syntax) => binder.Any(syntax, BlockRules.OfLines("a grouping of lines"), mayBeMissing: true).Node;

    private string? Queue(Syntax.NameSyntax name)
    {
        binder.Definitions.Read("queue " + name.Text);
        if (binder.Definitions.Table.Find("queue " + name.Text) is { } queue)
        {
            binder.Definitions.Recorder?.Refer(source, name, Symbols.Of(queue)!);
            return name.Text;
        }

        var queues = binder.Definitions.Table.Keys.Where(k => k.StartsWith("queue ", StringComparison.Ordinal)).Select(k => k["queue ".Length..]);
        bag.Add(NameDiagnostics.UnknownQueue(source.At(name.Span), name.Text, NearestName.Find(name.Text, queues)));
        return null;
    }

    private Effect? Hold(Written.HoldEffect hold, BindingScope scope)
    {
        var queue = hold.Queue is null ? null : Queue(hold.Queue);
        var within = hold.Within is null ? null : Duration(hold.Within, scope);
        return (hold.Queue is not null && queue is null) || (hold.Within is not null && within is null) ? null : new HoldEffect(queue, within, hold.KeepsStock);
    }

    private Effect? Tag(Written.TagEffect tag)
    {
        var declared = binder.Definitions.Declared(Model.Facts.Vocabularies.OrderTags);
        binder.Definitions.Read("words order.tags");
        if (!declared.Members.IsEmpty && declared.RankOf(tag.Tag.Text) < 0)
        {
            bag.Add(FactDiagnostics.UnknownCode(source.At(tag.Tag.Span), tag.Tag.Text, declared, NearestName.Find(tag.Tag.Text, declared.Members)));
            return null;
        }

        binder.Definitions.Recorder?.Refer(source, tag.Tag, Symbols.Code(tag.Tag.Text, declared));
        return new TagEffect(tag.Tag.Text);
    }

    private Effect? KeepBack(Written.KeepBackEffect keep, BindingScope scope)
    {
        var amount = binder.Value(keep.Amount, scope, "what is kept back", "a number of units or a percentage", TypeKind.Number, TypeKind.WholeNumber, TypeKind.Percent);
        var across = keep.AcrossNodesWhere is null ? null : binder.Condition(keep.AcrossNodesWhere, BlockRules.OfNodes("a choice of nodes"));
        if (amount.IsError || (keep.AcrossNodesWhere is not null && across is null))
        {
            return null;
        }

        if (Constants.Amount(amount.Node!) is < 0)
        {
            bag.Add(UnitDiagnostics.NegativeAmount(source.At(keep.Amount.Span), "what is kept back"));
            return null;
        }

        return new KeepBackEffect(amount.Node!, across);
    }

    private Effect? Backorder(Written.BackorderEffect backorder, BindingScope scope)
    {
        var upTo = backorder.UpTo is null ? null : Quantity(backorder.UpTo, scope);
        var within = backorder.Within is null ? null : Duration(backorder.Within, scope);
        return (backorder.UpTo is not null && upTo is null) || (backorder.Within is not null && within is null) ? null : new BackorderEffect(upTo, within);
    }

    private Effect? AtMostPer(Written.AtMostPerEffect most, BindingScope scope)
    {
        if (most is { Scope: Written.CapScope.Shipment } or { Measure: Written.CapMeasure.Lines })
        {
            bag.Add(most.Scope == Written.CapScope.Shipment ? EffectDiagnostics.ShipmentCap(source.At(most.Span)) : EffectDiagnostics.LinesOfParcel(source.At(most.Span)));
            return null;
        }

        var limit = most.Measure == Written.CapMeasure.Units
            ? binder.Value(most.Limit, scope, "the limit of a parcel", "a number of units", TypeKind.WholeNumber, TypeKind.Number)
            : binder.Value(most.Limit, scope, "the limit of a parcel", "a weight, a volume or a number of units", TypeKind.Weight, TypeKind.Volume, TypeKind.WholeNumber, TypeKind.Number);
        return Capped(most.Limit, limit.Node, EffectDiagnostics.ZeroParcel) is { } cap ? new AtMostPerParcelEffect(cap) : null;
    }

    /// <summary>The limit, unless it is zero for every order.</summary>
    private Expression? Capped(ExpressionSyntax syntax, Expression? limit, Func<Location, Diagnostic> mistake)
    {
        if (limit is null || Constants.Amount(limit) is not 0)
        {
            return limit;
        }

        bag.Add(mistake(source.At(syntax.Span)));
        return null;
    }

    private Effect? KeepTogether(Written.KeepTogetherEffect keep, BindingScope scope)
    {
        var by = keep.By is null ? null : LineKey(keep.By);
        var where = keep.Where is null ? null : LineCondition(keep.Where);
        var price = keep.SoftlyAt is null ? null : binder.Money(keep.SoftlyAt, scope, "the price of a broken group");
        return (keep.By is not null && by is null) || (keep.Where is not null && where is null) || (keep.SoftlyAt is not null && price is null)
            ? null
            : new KeepTogetherEffect(by, where, price);
    }

    private Effect? OnlyIf(Written.OnlyIfEffect only, BindingScope scope)
    {
        Expression? saves = null;
        Expression? sooner = null;
        foreach (var gain in only.Gains)
        {
            var bound = gain switch
            {
                Written.SavesGain money => saves = binder.Money(money.Amount, scope, "the saving"),
                Written.SoonerGain time => sooner = Duration(time.Time, scope),
                _ => null,
            };
            if (bound is null)
            {
                return null;
            }
        }

        return new OnlyIfEffect(saves, sooner);
    }

    private Effect? Cost(Written.CostAmountSyntax syntax, BindingScope scope, bool isSubtracted)
    {
        switch (syntax)
        {
            case Written.CarrierRateAmount:
                return new AddCostEffect(CostSource.CarrierRate, null, CostBasis.Shipment, isSubtracted);
            case Written.NodeCostAmount:
                return new AddCostEffect(CostSource.NodeCost, null, CostBasis.Shipment, isSubtracted);
            case Written.ValueAmount value:
                var basis = CostBases.Of(value.Basis);
                return binder.Money(value.Value, CostBases.Scope(basis, scope), "the amount") is { } amount ? new AddCostEffect(CostSource.Amount, amount, basis, isSubtracted) : null;
            default:
                return null;
        }
    }
}
