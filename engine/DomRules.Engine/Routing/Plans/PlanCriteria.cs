using DomRules.Engine.Planning;
using DomRules.Model.Graph;
using DomRules.Model.Types;
using DomRules.Model.Values;
using Criterion = DomRules.Engine.Planning.Criterion;
using CriterionKind = DomRules.Engine.Planning.CriterionKind;
using GraphCriterion = DomRules.Model.Graph.Criterion;
using GraphKind = DomRules.Model.Graph.CriterionKind;

namespace DomRules.Engine.Routing.Plans;

/// <summary>Rank lists in the planner's integers; each list is added once.</summary>
internal sealed class PlanCriteria(RoutingSession session, PlanInput input)
{
    /// <summary>Stands before every rank list of an order whose goods could come to a counter from elsewhere.</summary>
    internal static readonly GraphCriterion ChosenNodeFirst = new() { Kind = GraphKind.PreferNodes, Name = "chosen node first", Source = default };

    private readonly CandidateMetres _metres = new(session, input);
    private readonly List<(GraphCriterion Criterion, int Places)> _added = [];
    private readonly Dictionary<object, int> _indexOf = new(ReferenceEqualityComparer.Instance);

    internal void Begin()
    {
        _added.Clear();
        _indexOf.Clear();
    }

    /// <summary>The author's criterion behind an index; null for those that routing adds itself.</summary>
    internal (GraphCriterion Criterion, int Places)? At(int index) => index < _added.Count ? _added[index] : null;

    /// <summary>The planner's index of a criterion, which is added at the first use.</summary>
    internal int IndexOf(GraphCriterion criterion)
    {
        if (_indexOf.TryGetValue(criterion, out var known))
        {
            return known;
        }

        return IsDistance(criterion) ? AddDistance(criterion) : AddOther(criterion);
    }

    /// <summary>What is fetched is taken at its counter first; a transfer makes up for what lacks there.</summary>
    internal void BeginRanking(PlanQuery query)
    {
        if (session.Shipping.Pickup.HasLanes)
        {
            query.RankBy(IndexOf(ChosenNodeFirst));
        }
    }

    /// <summary>The nearest node is what most policies end with: whole metres, worked out where plans are compared by them.</summary>
    private static bool IsDistance(GraphCriterion criterion) => criterion is { Kind: GraphKind.Worst, Value: FactExpression { Fact: { Path: "node.distance", IsMerchants: false } } };

    private int AddDistance(GraphCriterion criterion)
    {
        var index = Add(criterion, 0);
        input.Problem.SetValues(index, _metres);
        return index;
    }

    private int Add(GraphCriterion criterion, int places)
    {
        var index = input.Problem.AddCriterion(new Criterion(KindOf(criterion.Kind), Sense(criterion), Band(criterion, places)));
        _indexOf.Add(criterion, index);
        _added.Add((criterion, places));
        return index;
    }

    private int AddOther(GraphCriterion criterion)
    {
        var values = Values(criterion);
        var places = criterion.Kind switch
        {
            GraphKind.LowestCost => input.Scale.Places,
            GraphKind.FewestShipments or GraphKind.EarliestDelivery or GraphKind.OnTimeFirst => 0,
            _ => Places(values),
        };
        var index = Add(criterion, places);
        for (var candidate = 0; candidate < values.Length; candidate++)
        {
            input.Problem.SetValue(index, candidate, Scaled(values[candidate], places));
        }

        return index;
    }

    private static CriterionKind KindOf(GraphKind kind) => kind switch
    {
        GraphKind.FewestShipments => CriterionKind.FewestShipments,
        GraphKind.LowestCost => CriterionKind.LowestCost,
        GraphKind.EarliestDelivery => CriterionKind.EarliestDelivery,
        GraphKind.OnTimeFirst => CriterionKind.OnTimeFirst,
        GraphKind.Worst => CriterionKind.Worst,
        GraphKind.Total => CriterionKind.Total,
        GraphKind.Average or GraphKind.Score => CriterionKind.Average,
        GraphKind.PreferNodes => CriterionKind.Units,
        _ => CriterionKind.FillBy,
    };

    private static Sense Sense(GraphCriterion criterion) =>
        criterion.IsHighest || criterion.Kind is GraphKind.PreferNodes or GraphKind.Score ? Planning.Sense.Highest : Planning.Sense.Lowest;

    private Tolerance Band(GraphCriterion criterion, int places)
    {
        if (criterion.Within is null)
        {
            return Tolerance.None;
        }

        session.Frame.Line = -1;
        session.Frame.Node = -1;
        return session.Value(criterion.Within, criterion.Name) switch
        {
            NumberValue { Measure: Measure.Percent, Amount: >= 0 } share => Tolerance.PartsPerMillion((long)Math.Min(decimal.Round(share.Amount * 1_000_000), PlanningProblem.Largest), Besides(criterion, places)),
            NumberValue { Measure: Measure.Duration, Amount: >= 0 } time when IsDaily(criterion) => Tolerance.Amount((long)Math.Min(decimal.Floor(time.Amount / 86_400), PlanningProblem.Largest)),
            NumberValue { Amount: >= 0 } number => Tolerance.Amount(Scaled(number.Amount, places) ?? PlanningProblem.Largest),
            MoneyValue { Amount: >= 0 } money => Tolerance.Amount(Scaled(money.Amount, places) ?? PlanningProblem.Largest),
            _ => Tolerance.None,
        };
    }

    /// <summary>What is charged once a plan is the same for every plan, and part of its cost all the same.</summary>
    private long Besides(GraphCriterion criterion, int places) =>
        criterion.Kind == GraphKind.LowestCost ? Scaled(session.Costs.OncePerPlan.Sum(p => p.Amount), places) ?? 0 : 0;

    private static bool IsDaily(GraphCriterion criterion) => criterion.Kind == GraphKind.EarliestDelivery || criterion.Value?.Type.Kind == TypeKind.Date;

    private decimal?[] Values(GraphCriterion criterion)
    {
        if (criterion.Kind is GraphKind.FewestShipments or GraphKind.LowestCost or GraphKind.EarliestDelivery or GraphKind.OnTimeFirst)
        {
            return [];
        }

        var values = new decimal?[input.Sources.Count];
        for (var candidate = 0; candidate < values.Length; candidate++)
        {
            var source = input.Sources[candidate];
            session.Frame.Line = session.Lines[source.Line].Index;
            session.Frame.Node = source.Node;
            values[candidate] = ValueOf(criterion, source);
        }

        return values;
    }

    private decimal? ValueOf(GraphCriterion criterion, PlanSource source)
    {
        var looksAtStock = ((criterion.Value?.Scope ?? 0) & Model.Facts.FactScope.Stock) != 0 || ((criterion.Condition?.Scope ?? 0) & Model.Facts.FactScope.Stock) != 0 || !criterion.Score.IsEmpty;
        if (looksAtStock)
        {
            session.LookAtStock(session.Frame.Line, source.Node);
        }

        return criterion.Kind switch
        {
            _ when ReferenceEquals(criterion, ChosenNodeFirst) => session.Shipping.Pickup.IsTransferred(source.Line, source.Node) ? 0 : 1,
            GraphKind.PreferNodes => session.Truth(criterion.Condition!, criterion.Name) ? 1 : 0,
            GraphKind.Score => criterion.Score.Sum(p => p.When is null || session.Truth(p.When, criterion.Name) ? session.Amount(p.Points, criterion.Name) ?? 0 : 0),
            _ => ComparableNumber.Of(session.Value(criterion.Value!, criterion.Name)),
        };
    }

    /// <summary>As many decimal places, up to nine, as the largest value leaves room for.</summary>
    private static int Places(decimal?[] values)
    {
        decimal largest = 1;
        var needed = 0;
        foreach (var value in values)
        {
            if (value is { } known)
            {
                largest = Math.Max(largest, Math.Abs(known));
                needed = Math.Max(needed, known.Scale);
            }
        }

        var places = Math.Min(9, needed);
        while (places > 0 && largest * Power(places) > PlanningProblem.Largest)
        {
            places--;
        }

        return places;
    }

    private static long? Scaled(decimal? value, int places)
    {
        if (value is not { } known)
        {
            return null;
        }

        var limit = PlanningProblem.Largest / Power(places);
        return (long)decimal.Round(Math.Clamp(known, -limit, limit) * Power(places));
    }

    internal static decimal Power(int places)
    {
        decimal power = 1;
        for (var i = 0; i < places; i++)
        {
            power *= 10;
        }

        return power;
    }
}
