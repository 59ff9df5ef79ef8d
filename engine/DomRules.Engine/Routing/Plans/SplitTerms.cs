using DomRules.Engine.Evidence;
using DomRules.Engine.Planning;
using DomRules.Engine.Routing.Costs;
using DomRules.Model.Graph;
using DomRules.Model.Values;

namespace DomRules.Engine.Routing.Plans;

/// <summary>What <c>split</c> says of the order: caps, groups, whole lines, floors, conditions.</summary>
internal sealed class SplitTerms(RoutingSession session)
{
    /// <summary>Scale of values, which floors are compared with.</summary>
    internal static MoneyScale ValueScale { get; } = new(4);

    private readonly List<(string Rule, int Cap)> _caps = [];
    private readonly List<(string Rule, PlanConstraint Constraint)> _constraints = [];
    private readonly List<(string Rule, long Floor)> _floors = [];
    private readonly List<(string Rule, SplitCondition Condition)> _conditions = [];

    /// <summary>Which rule stands behind each constraint of the problem.</summary>
    internal IReadOnlyList<(string Rule, PlanConstraint Constraint)> Constraints => _constraints;

    /// <summary>The cap on shipments in force when some rules are lifted; no cap: the largest number.</summary>
    internal int Cap(IReadOnlyCollection<string> lifted)
    {
        foreach (var (rule, cap) in _caps)
        {
            if (!lifted.Contains(rule))
            {
                return cap;
            }
        }

        return int.MaxValue;
    }

    /// <summary>The rules that cap shipments; where the first is lifted, the next decides.</summary>
    internal IEnumerable<string> CapRules => _caps.Select(c => c.Rule);

    /// <summary>The rule whose cap is in force.</summary>
    internal string? CapRule(IReadOnlyCollection<string> lifted) => _caps.Find(c => !lifted.Contains(c.Rule)).Rule;

    /// <summary>Whether a line must come whole from one node.</summary>
    internal bool IsWhole(int line)
    {
        var whole = false;
        foreach (var (rule, never) in session.Policy.NeverSplit)
        {
            whole |= session.Shipping.Parcels.AppliesTo(rule, never.Where, line);
        }

        return whole;
    }

    internal void AddTo(PlanInput input)
    {
        _caps.Clear();
        _constraints.Clear();
        _floors.Clear();
        _conditions.Clear();
        AddCaps();
        AddWholes();
        AddGroups(input);
        AddFloors();
        AddConditions(input);
        Lift([], input, null);
    }

    /// <summary>Puts in force what the rules say but those that are lifted. What several rules demand holds until all of them are.</summary>
    internal void Lift(IReadOnlyCollection<string> lifted, PlanInput input, PlanQuery? query)
    {
        input.Problem.Floor = Floor(lifted);
        input.Problem.ClearSplitConditions();
        foreach (var (rule, condition) in _conditions)
        {
            if (!lifted.Contains(rule))
            {
                input.Problem.AddSplitCondition(condition);
            }
        }

        if (query is not null && lifted.Count > 0)
        {
            LiftConstraints(lifted, query);
        }
    }

    private long Floor(IReadOnlyCollection<string> lifted)
    {
        long highest = 0;
        foreach (var (rule, floor) in _floors)
        {
            highest = lifted.Contains(rule) ? highest : Math.Max(highest, floor);
        }

        return highest;
    }

    private void LiftConstraints(IReadOnlyCollection<string> lifted, PlanQuery query)
    {
        foreach (var (rule, constraint) in _constraints)
        {
            if (lifted.Contains(rule) && _constraints.TrueForAll(c => c.Constraint != constraint || lifted.Contains(c.Rule)))
            {
                query.Lift(constraint);
            }
        }
    }

    private void AddCaps()
    {
        foreach (var (rule, most) in session.Policy.AtMostShipments)
        {
            if (session.Holds(rule) && session.Amount(most.Count, rule.Name) is { } count)
            {
                _caps.Add((rule.Name, (int)Math.Clamp(count, 0, int.MaxValue)));
            }
        }
    }

    private void AddWholes()
    {
        foreach (var (rule, never) in session.Policy.NeverSplit)
        {
            for (var i = 0; i < session.Lines.Count; i++)
            {
                if (session.Shipping.Parcels.AppliesTo(rule, never.Where, session.Lines[i].Index))
                {
                    _constraints.Add((rule.Name, new PlanConstraint(PlanConstraintKind.WholeLine, i)));
                }
            }
        }
    }

    private void AddGroups(PlanInput input)
    {
        foreach (var (rule, keep) in session.Policy.KeepTogether)
        {
            if (!session.Holds(rule))
            {
                continue;
            }

            long? price = keep.SoftlyAt is null ? null : input.Scale.Of(Math.Max(0, session.Amount(keep.SoftlyAt, rule.Name) ?? 0)) ?? 0;
            foreach (var group in Groups(rule, keep.By, keep.Where))
            {
                if (group.Count > 1)
                {
                    var index = input.Problem.AddGroup(group.ToArray(), price);
                    _constraints.Add((rule.Name, new PlanConstraint(PlanConstraintKind.Group, index)));
                }
            }
        }
    }

    private IEnumerable<List<int>> Groups(Rule rule, Expression? by, Expression? where)
    {
        var groups = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < session.Lines.Count; i++)
        {
            session.Frame.Line = session.Lines[i].Index;
            if (where is not null && !session.Truth(where, rule.Name))
            {
                continue;
            }

            var key = by is null ? "" : session.Value(by, rule.Name) is var value && value is UnknownValue ? null : ValueText.Of(value);
            if (key is not null)
            {
                if (!groups.TryGetValue(key, out var members))
                {
                    groups.Add(key, members = []);
                }

                members.Add(i);
            }
        }

        return groups.Values;
    }

    private void AddFloors()
    {
        foreach (var (rule, least) in session.Policy.AtLeast)
        {
            if (session.Holds(rule) && ValueScale.Of(session.Amount(least.Minimum, rule.Name) ?? 0) is { } floor)
            {
                _floors.Add((rule.Name, floor));
                _constraints.Add((rule.Name, new PlanConstraint(PlanConstraintKind.Floor)));
            }
        }
    }

    private void AddConditions(PlanInput input)
    {
        foreach (var (rule, only) in session.Policy.OnlyIf)
        {
            if (!session.Holds(rule))
            {
                continue;
            }

            long? saves = only.Saves is null ? null : input.Scale.Of(session.Amount(only.Saves, rule.Name) ?? 0);
            int? sooner = only.ArrivesSooner is null ? null : (int)decimal.Ceiling((session.Amount(only.ArrivesSooner, rule.Name) ?? 0) / 86_400);
            _conditions.Add((rule.Name, new SplitCondition(saves, sooner)));
            _constraints.Add((rule.Name, new PlanConstraint(PlanConstraintKind.SplitConditions)));
        }
    }
}
