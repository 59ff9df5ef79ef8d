using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Syntax.Ranking;
using static DomRules.Grammar.RoutingLanguageParser;

namespace DomRules.Language.Parsing.Trees;

/// <content>Rank lists.</content>
internal sealed partial class TreeReader
{
    private CriteriaSyntax Criteria(CriteriaContext criteria) => new([.. criteria.criterion().Select(Criterion)], Span(criteria));

    private CriterionSyntax Criterion(CriterionContext criterion) => criterion switch
    {
        FewestShipmentsContext c => new FewestShipmentsCriterion(Within(c.within()), Span(c)),
        OnTimeFirstContext c => new OnTimeFirstCriterion(Span(c)),
        NearestContext c => new NearestCriterion(Within(c.within()), Span(c)),
        FillByContext c => new FillByCriterion(Has(c, "highest") ? RankDirection.Highest : RankDirection.Lowest, Value(c.value()), Span(c)),
        PreferContext c => new PreferCriterion(Condition(c.condition()), c.because()?.TEXT() is { } reason ? Reason(reason) : null, Span(c)),
        ScoreContext c => new ScoreCriterion([.. c.scoreTerm().Select(Term)], Within(c.within()), Span(c)),
        OrderingContext c => new OrderingCriterion(
            Enum.Parse<RankDirection>(c.Start.Text, ignoreCase: true),
            Has(c, "total") ? RankMeasure.Total : Has(c, "average") ? RankMeasure.Average : RankMeasure.Worst,
            Value(c.value()), Within(c.within()), Span(c)),
        _ => throw Unknown(criterion),
    };

    private ScoreTerm Term(ScoreTermContext term) => term switch
    {
        AddWhenContext t => new ScoreTerm(Value(t.value()), Condition(t.condition()), t.because()?.TEXT() is { } reason ? Reason(reason) : null, Span(t)),
        WhenAddContext t => new ScoreTerm(Value(t.value()), Condition(t.condition()), t.because()?.TEXT() is { } reason ? Reason(reason) : null, Span(t)),
        _ => throw Unknown(term),
    };

    private ExpressionSyntax? Within(WithinContext? within) => within is null ? null : Value(within.value());
}
