using DomRules.Language.Diagnostics;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Syntax.Ranking;
using DomRules.Language.Text;
using DomRules.Model.Facts;
using DomRules.Model.Graph;
using DomRules.Model.Types;

namespace DomRules.Language.Binding;

/// <summary>Binds rank lists.</summary>
internal sealed class CriteriaBinder(ExpressionBinder binder, SourceText source, DiagnosticBag bag)
{
    private readonly TemplateBinder _templates = new(binder);

    /// <summary>Criteria of plans, over (node, line) pairs.</summary>
    internal ImmutableArray<Criterion> Plans(CriteriaSyntax syntax) =>
        [.. syntax.Items.Select(c => Plan(c, BlockRules.OfPairs("a rank list"))).OfType<Criterion>()];

    /// <summary>Criteria of nodes alone, for returns: what measures a plan tells nothing of one node.</summary>
    internal ImmutableArray<Criterion> Nodes(CriteriaSyntax syntax)
    {
        var criteria = ImmutableArray.CreateBuilder<Criterion>();
        foreach (var item in syntax.Items)
        {
            var bound = Plan(item, BlockRules.OfReturns("a rank list of nodes"));
            if (bound is { Kind: CriterionKind.FewestShipments or CriterionKind.LowestCost or CriterionKind.EarliestDelivery or CriterionKind.OnTimeFirst })
            {
                bag.Add(EffectDiagnostics.CriterionOutOfPlace(source.At(item.Span), source.Slice(item.Span), "best node by"));
            }
            else if (bound is not null)
            {
                criteria.Add(bound);
            }
        }

        return criteria.ToImmutable();
    }

    /// <summary>Criteria of part plans.</summary>
    internal ImmutableArray<Criterion> Parts(CriteriaSyntax syntax) => Plans(syntax);

    /// <summary>Keys by which orders are served.</summary>
    internal ImmutableArray<ServingKey> Orders(CriteriaSyntax syntax)
    {
        var keys = ImmutableArray.CreateBuilder<ServingKey>();
        foreach (var item in syntax.Items)
        {
            if (item is not OrderingCriterion { Measure: RankMeasure.Worst } ordering)
            {
                bag.Add(EffectDiagnostics.CriterionOutOfPlace(source.At(item.Span), source.Slice(item.Span), "serve orders by"));
                continue;
            }

            var value = binder.Any(ordering.Value, BlockRules.OfOrder("`serve orders by`"), mayBeMissing: true);
            if (!value.IsError)
            {
                keys.Add(new ServingKey(value.Node!, IsHighest(ordering.Direction), Span(item.Span)));
            }
        }

        return keys.ToImmutable();
    }

    /// <summary>Criteria of services.</summary>
    internal ImmutableArray<ServiceCriterion> Services(CriteriaSyntax syntax)
    {
        var criteria = ImmutableArray.CreateBuilder<ServiceCriterion>();
        foreach (var item in syntax.Items)
        {
            var bound = Plan(item, BlockRules.OfServices("`rank services by`"));
            if (bound is null)
            {
                continue;
            }

            if (bound.Kind is CriterionKind.OnTimeFirst or CriterionKind.LowestCost or CriterionKind.EarliestDelivery or CriterionKind.Worst)
            {
                criteria.Add(new ServiceCriterion(bound.Kind, bound.Value, bound.IsHighest, bound.Within, bound.Name, bound.Source));
            }
            else
            {
                bag.Add(EffectDiagnostics.CriterionOutOfPlace(source.At(item.Span), bound.Name, "rank services by"));
            }
        }

        return criteria.ToImmutable();
    }

    private Criterion? Plan(CriterionSyntax syntax, BindingScope scope) => syntax switch
    {
        FewestShipmentsCriterion fewest => Simple(CriterionKind.FewestShipments, "fewest shipments", fewest.Within, RuleType.WholeNumber, syntax),
        OnTimeFirstCriterion => Simple(CriterionKind.OnTimeFirst, "on time first", null, RuleType.WholeNumber, syntax),
        NearestCriterion nearest => Nearest(nearest, scope),
        PreferCriterion prefer => Prefer(prefer, scope),
        FillByCriterion fill => FillBy(fill, scope),
        ScoreCriterion score => Score(score, scope),
        OrderingCriterion ordering => Ordering(ordering, scope),
        _ => null,
    };

    private Criterion? Ordering(OrderingCriterion ordering, BindingScope scope)
    {
        if (ordering.Measure == RankMeasure.Worst && ordering.Value is PathExpression { Path.Parts: [var word] })
        {
            if (word.Text == "cost" && ordering.Direction == RankDirection.Lowest)
            {
                return Simple(CriterionKind.LowestCost, "lowest cost", ordering.Within, RuleType.Money, ordering);
            }

            if (word.Text == "delivery" && ordering.Direction == RankDirection.Earliest)
            {
                return Simple(CriterionKind.EarliestDelivery, "earliest delivery", ordering.Within, RuleType.Duration, ordering);
            }
        }

        var value = binder.Any(ordering.Value, scope, mayBeMissing: true);
        if (value.IsError)
        {
            return null;
        }

        if (value.Type.Kind is TypeKind.Text or TypeKind.Set or TypeKind.List or TypeKind.Place or TypeKind.TimeZone)
        {
            bag.Add(FactDiagnostics.NoOrder(source.At(ordering.Value.Span), TypeWords.Of(value.Type)));
            return null;
        }

        var kind = ordering.Measure switch { RankMeasure.Total => CriterionKind.Total, RankMeasure.Average => CriterionKind.Average, _ => CriterionKind.Worst };
        var name = source.Slice(ordering.Within is null ? ordering.Span : TextSpan.FromBounds(ordering.Span.Start, ordering.Value.Span.End));
        return With(ordering, kind, name, ordering.Within, value.Type, c => c with { Value = value.Node, IsHighest = IsHighest(ordering.Direction) });
    }

    private Criterion? Nearest(NearestCriterion nearest, BindingScope scope)
    {
        if ((scope.Allowed & FactScope.Node) == 0)
        {
            bag.Add(EffectDiagnostics.CriterionOutOfPlace(source.At(nearest.Span), "nearest", scope.Where));
            return null;
        }

        var distance = binder.Factory.Fact(FactCatalogue.Find("node.distance")!, Span(nearest.Span));
        return With(nearest, CriterionKind.Worst, "nearest", nearest.Within, RuleType.Length, c => c with { Value = distance });
    }

    private Criterion? Prefer(PreferCriterion prefer, BindingScope scope)
    {
        if (binder.Condition(prefer.Condition, scope) is not { } condition)
        {
            return null;
        }

        var reason = prefer.Reason is null ? null : _templates.Bind(prefer.Reason, scope);
        return With(prefer, CriterionKind.PreferNodes, "prefer nodes where " + source.Slice(prefer.Condition.Span), null, RuleType.Number, c => c with { Condition = condition, Because = reason });
    }

    private Criterion? FillBy(FillByCriterion fill, BindingScope scope)
    {
        var value = binder.Any(fill.Value, scope, mayBeMissing: true);
        return value.IsError ? null : With(fill, CriterionKind.FillBy, source.Slice(fill.Span), null, value.Type, c => c with { Value = value.Node, IsHighest = IsHighest(fill.Direction) });
    }

    private Criterion? Score(ScoreCriterion score, BindingScope scope)
    {
        var parts = ImmutableArray.CreateBuilder<ScorePart>();
        foreach (var term in score.Terms)
        {
            var points = binder.Value(term.Points, scope, "points", "a number", TypeKind.Number, TypeKind.WholeNumber);
            var condition = binder.Condition(term.Condition, scope);
            if (points.IsError || condition is null)
            {
                return null;
            }

            parts.Add(new ScorePart(points.Node!, condition, term.Reason is null ? null : _templates.Bind(term.Reason, scope)));
        }

        return With(score, CriterionKind.Score, "highest score", score.Within, RuleType.Number, c => c with { Score = parts.ToImmutable(), IsHighest = true });
    }

    private Criterion? Simple(CriterionKind kind, string name, ExpressionSyntax? within, RuleType type, CriterionSyntax syntax) => With(syntax, kind, name, within, type, c => c);

    private Criterion? With(CriterionSyntax syntax, CriterionKind kind, string name, ExpressionSyntax? within, RuleType type, Func<Criterion, Criterion> more)
    {
        var band = within is null ? null : Band(within, type);
        return within is not null && band is null ? null : more(new Criterion { Kind = kind, Name = name, Within = band, Source = Span(syntax.Span) });
    }

    /// <summary>A band is an amount of the criterion's own measure, or a percentage; between dates and moments it is a duration.</summary>
    private Expression? Band(ExpressionSyntax syntax, RuleType type)
    {
        var measure = type.Kind switch
        {
            TypeKind.Date or TypeKind.Instant or TypeKind.Time => TypeKind.Duration,
            TypeKind.Code or TypeKind.YesNo => TypeKind.WholeNumber,
            _ => type.Kind,
        };
        var kinds = measure == TypeKind.Number || measure == TypeKind.WholeNumber
            ? new[] { TypeKind.Number, TypeKind.WholeNumber, TypeKind.Percent }
            : [measure, TypeKind.Percent];
        var scope = BlockRules.OfOrder("a band");
        if (measure == TypeKind.Money)
        {
            var amount = binder.Value(syntax, scope, "the band", "money or a percentage", kinds);
            return amount.IsError ? null : amount.Type.Kind == TypeKind.Money ? binder.Money(syntax, scope, "the band") : amount.Node;
        }

        return binder.Value(syntax, scope, "the band", $"{TypeWords.Of(new RuleType(measure))} or a percentage", kinds).Node;
    }

    private static bool IsHighest(RankDirection direction) => direction is RankDirection.Highest or RankDirection.Latest;

    private SourceSpan Span(TextSpan span)
    {
        var position = source.PositionOf(span.Start);
        return new SourceSpan(source.Path, position.Line, position.Column, span.Length);
    }
}
