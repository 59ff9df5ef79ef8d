using DomRules.Engine.Distances;
using DomRules.Engine.Planning;
using DomRules.Model.Graph;

namespace DomRules.Engine.Routing;

/// <summary>Which candidates a step admits.</summary>
internal static class StepFilter
{
    /// <summary>Null: all.</summary>
    internal static CandidateSet? Of(RoutingSession session, PlanInput input, RoutingStep step)
    {
        if (step.Within is null && step.Candidates is null)
        {
            return null;
        }

        var allowed = new CandidateSet();
        allowed.Clear(Math.Max(1, input.Sources.Count));
        var within = step.Within is null ? null : session.Amount(step.Within, step.Name);
        for (var candidate = 0; candidate < input.Sources.Count; candidate++)
        {
            if (Admits(session, step, within, input.Sources[candidate]))
            {
                allowed.Add(candidate);
            }
        }

        return allowed;
    }

    private static bool Admits(RoutingSession session, RoutingStep step, decimal? within, PlanSource source)
    {
        if (step.Within is not null && (session.Frame.Metres[source.Node] is DistanceTable.Unknown || within is null || session.Frame.Metres[source.Node] > within))
        {
            return false;
        }

        if (step.Candidates is null)
        {
            return true;
        }

        session.Frame.Line = session.Lines[source.Line].Index;
        session.Frame.Node = source.Node;
        session.LookAtStock(session.Frame.Line, source.Node);
        return session.Truth(step.Candidates, step.Name);
    }
}
