using Antlr4.Runtime;
using DomRules.Language.Diagnostics;
using DomRules.Language.Syntax.Effects;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;
using static DomRules.Grammar.RoutingLanguageParser;

namespace DomRules.Language.Parsing.Trees;

/// <content>Effects.</content>
internal sealed partial class TreeReader
{
    private ImmutableArray<EffectSyntax> Effects(EffectsContext? effects) => effects is null ? [] : Listed(effects);

    private ImmutableArray<EffectSyntax> Listed(EffectsContext effects)
    {
        ReportTrailingComma(effects, effects.ChildCount - 1);
        return [.. effects.effect().Select(Effect)];
    }

    private EffectSyntax Effect(EffectContext effect) => effect switch
    {
        ForbidEffectContext e => new ForbidEffect(Span(e)),
        RequireEffectContext e => new RequireEffect(Condition(e.condition()), Span(e)),
        RefuseEffectContext e => new RefuseEffect(Span(e)),
        HoldEffectContext e => new HoldEffect(e.word().LastOrDefault() is { } queue ? Word(queue) : null, e.value().LastOrDefault() is { } due ? Value(due) : null, Has(e, "keeping"), Span(e)),
        CancelEffectContext e => new CancelEffect(Optional(e.value()), Span(e)),
        TagEffectContext e => new TagEffect(Word(e.word()), Span(e)),
        KeepBackEffectContext e => new KeepBackEffect(Value(e.value()), Optional(e.condition()), Span(e)),
        KeepTogetherEffectContext e => Together(e),
        CountIncomingEffectContext e => new CountIncomingEffect(Value(e.value()), Span(e)),
        BackorderEffectContext e => new BackorderEffect(Following(e, "to"), Following(e, "within"), Span(e)),
        WaitForAllEffectContext e => new WaitForAllEffect(Span(e)),
        HandlingEffectContext e => new HandlingEffect(Value(e.value()), Span(e)),
        ReserveForEffectContext e => new ReserveForEffect(Value(e.value()), Span(e)),
        ReserveUntilShippedEffectContext e => new ReserveUntilShippedEffect(Span(e)),
        ShareEffectContext e => new ShareEffect(Value(e.value()), Span(e)),
        AddEffectContext e => new AddEffect(Amount(e.costAmount()), Span(e)),
        SubtractEffectContext e => new SubtractEffect(Amount(e.costAmount()), Span(e)),
        _ => SplitEffect(effect),
    };

    private EffectSyntax SplitEffect(EffectContext effect) => effect switch
    {
        AtMostShipmentsEffectContext e => new AtMostShipmentsEffect(Value(e.value()), Span(e)),
        AtMostPerEffectContext e => new AtMostPerEffect(
            Value(e.value()), Has(e, "line") || Has(e, "lines") ? CapMeasure.Lines : Has(e, "unit") || Has(e, "units") ? CapMeasure.Units : CapMeasure.Amount,
            Has(e, "parcel") ? CapScope.Parcel : CapScope.Shipment, Span(e)),
        AtLeastEffectContext e => new AtLeastPerShipmentEffect(Value(e.value()), Span(e)),
        ShipAloneEffectContext e => new ShipAloneEffect(Condition(e.condition()), Span(e)),
        ShipPartEffectContext e => new ShipPartEffect(e.criteria() is { } by ? Criteria(by) : null, Span(e)),
        ParcelsByEffectContext e => new ParcelsByEffect(Value(e.value()), Span(e)),
        NeverSplitEffectContext e => new NeverSplitEffect(Optional(e.condition()), Span(e)),
        OnlyIfEffectContext e => new OnlyIfEffect([.. e.gain().Select(Gain)], Span(e)),
        IgnoreCapacityEffectContext e => new IgnoreCapacityEffect(Span(e)),
        AllowSlowerServiceEffectContext e => new AllowSlowerServiceEffect(Span(e)),
        _ => LaterEffect(effect),
    };

    private EffectSyntax LaterEffect(EffectContext effect) => effect switch
    {
        RerouteEffectContext e => new RerouteEffect(Has(e, "without"), Optional(e.value()), Span(e)),
        RecheckEffectContext e => new RecheckEffect(Value(e.value()), Span(e)),
        SubstituteEffectContext e => new SubstituteEffect(Span(e)),
        UpgradeServiceEffectContext e => new UpgradeServiceEffect(Optional(e.value()), Span(e)),
        SetStockEffectContext e => new SetStockEffect(Value(e.value()), Span(e)),
        SetAsideEffectContext e => new SetAsideEffect(Value(e.value()), Span(e)),
        ReduceStockEffectContext e => new ReduceStockEffect(Optional(e.value()), Span(e)),
        SuspendNodeEffectContext e => new SuspendNodeEffect(Value(e.value()), Span(e)),
        NotifyEffectContext e => new NotifyEffect(Word(e.word()), Span(e)),
        DispositionEffectContext e => new DispositionEffect(Disposition(e.disposition()), e.place() is { } place ? Place(place) : null, Span(e)),
        RefundEffectContext e => new RefundEffect(Has(e, "scan") ? RefundTiming.Scan : RefundTiming.Inspection, Span(e)),
        _ => throw Unknown(effect),
    };

    private KeepTogetherEffect Together(KeepTogetherEffectContext e) => new(Following(e, "by"), Optional(e.condition()), Following(e, "at"), Span(e));

    private ExpressionSyntax? Following(ParserRuleContext context, string keyword)
    {
        for (var child = context.ChildCount - 1; child > 0; child--)
        {
            if (context.GetChild(child) is ValueContext value && context.GetChild(child - 1).GetText() == keyword)
            {
                return Value(value);
            }
        }

        return null;
    }

    private ExpressionSyntax? Optional(ValueContext? value) => value is null ? null : Value(value);

    private ExpressionSyntax? Optional(ConditionContext? condition) => condition is null ? null : Condition(condition);

    private CostAmountSyntax Amount(CostAmountContext amount) => amount switch
    {
        CarrierRateAmountContext => new CarrierRateAmount(Span(amount)),
        NodeCostAmountContext => new NodeCostAmount(Span(amount)),
        ValueAmountContext value => new ValueAmount(Value(value.value()), Basis(value), Span(value)),
        _ => throw Unknown(amount),
    };

    private static readonly string[] BasisWords = ["shipment", "extra shipment", "parcel", "line", "unit", "kg", "km", "day late"];

    private CostBasis? Basis(ValueAmountContext amount)
    {
        switch (string.Join(' ', amount.word().Select(w => w.GetText())))
        {
            case "": return null;
            case "shipment": return CostBasis.Shipment;
            case "extra shipment": return CostBasis.ExtraShipment;
            case "parcel": return CostBasis.Parcel;
            case "line": return CostBasis.Line;
            case "unit": return CostBasis.Unit;
            case "kg": return CostBasis.Kilogram;
            case "km": return CostBasis.Kilometre;
            case "day late": return CostBasis.DayLate;
            default:
                var written = string.Join(' ', amount.word().Select(w => w.GetText()));
                var at = TextSpan.Covering(Span(amount.word(0)), Span(amount.word().Last()));
                session.Report(ExpressionDiagnostics.UnknownBasis(session.At(at), written, NearestName.Find(written, BasisWords)));
                return null;
        }
    }

    private GainSyntax Gain(GainContext gain) => gain switch
    {
        SavesGainContext saves => new SavesGain(Value(saves.value()), Span(saves)),
        SoonerGainContext sooner => new SoonerGain(Value(sooner.value()), Span(sooner)),
        _ => throw Unknown(gain),
    };

    private static DispositionKind Disposition(DispositionContext disposition) =>
        disposition.Start.Text == "keep" ? DispositionKind.KeepIt : Enum.Parse<DispositionKind>(disposition.Start.Text, ignoreCase: true);

    private PlaceSyntax Place(PlaceContext place) => place switch
    {
        NearestNodePlaceContext p => new NearestNodePlace(Optional(p.condition()), Span(p)),
        BestNodePlaceContext p => new BestNodePlace(Criteria(p.criteria()), Optional(p.condition()), Span(p)),
        OriginNodePlaceContext p => new OriginNodePlace(Span(p)),
        NamedNodePlaceContext p => new NamedNodePlace(new NodeReference(Text(p.TEXT())!.Value, true, Span(p.TEXT().Symbol)), Span(p)),
        _ => throw Unknown(place),
    };
}
