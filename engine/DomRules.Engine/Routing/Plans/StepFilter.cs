using DomRules.Engine.Distances;
using DomRules.Engine.Planning;
using DomRules.Model.Graph;

namespace DomRules.Engine.Routing.Plans;

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
        for (var candidate = 0; candidate < input.Sources.Count; candidate++)
        {
            if (Admits(session, step, input.Sources[candidate]))
            {
                allowed.Add(candidate);
            }
        }

        return allowed;
    }

    /// <summary>Whether a step admits a pair; an unknown distance is within none.</summary>
    internal static bool Admits(RoutingSession session, RoutingStep step, PlanSource source)
    {
        if (step.Within is not null && !IsWithin(session, step, session.Frame.Metres[source.Node]))
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

    private static bool IsWithin(RoutingSession session, RoutingStep step, int metres)
    {
        session.Frame.Line = -1;
        session.Frame.Node = -1;
        return metres != DistanceTable.Unknown && session.Amount(step.Within!, step.Name) is { } within && metres <= within;
    }
}
