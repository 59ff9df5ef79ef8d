using DomRules.Engine.Planning;
using DomRules.Engine.Routing.Shipping;
using DomRules.Model.Graph;

namespace DomRules.Engine.Routing.Plans;

/// <summary><c>then fill from</c>: keeps what a step planned and lets another step plan the rest.</summary>
internal sealed class FillFrom(RoutingSession session, PlanInput input, Planner planner)
{
    private readonly PlanQuery _query = new();

    /// <summary>The candidates that both steps may use; null: all.</summary>
    internal CandidateSet? Allowed => _query.Allowed;

    /// <summary>The planner's answer with both together; null when the rest cannot be planned.</summary>
    internal PlanResult? Complete(PlanDraft part, RoutingStep step, CandidateSet? allowed)
    {
        _query.Clear();
        _query.Allowed = Both(part, allowed);
        _query.ShipmentCap = input.Split.Cap(step.Without);
        input.Split.Lift(step.Without, input, _query);
        foreach (var content in part.Shipments.SelectMany(s => s.Contents))
        {
            _query.Force(CandidateOf(content), content.Steps);
        }

        input.Criteria.BeginRanking(_query);
        foreach (var criterion in step.RankedBy.IsEmpty ? session.Policy.Graph.RankBy : step.RankedBy)
        {
            _query.RankBy(input.Criteria.IndexOf(criterion));
        }

        var answer = planner.Solve(input.Problem, _query);
        return answer.Best is null ? null : answer;
    }

    private CandidateSet? Both(PlanDraft part, CandidateSet? allowed)
    {
        if (allowed is null)
        {
            return null;
        }

        var both = new CandidateSet();
        both.Clear(Math.Max(1, input.Sources.Count));
        for (var candidate = 0; candidate < input.Sources.Count; candidate++)
        {
            if (allowed.Contains(candidate))
            {
                both.Add(candidate);
            }
        }

        foreach (var content in part.Shipments.SelectMany(s => s.Contents))
        {
            both.Add(CandidateOf(content));
        }

        return both;
    }

    private int CandidateOf(Content content)
    {
        return input.Sources.IndexOf(new PlanSource(content.Line, content.Node, content.Kind));
    }
}
