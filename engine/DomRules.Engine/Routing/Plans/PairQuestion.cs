using DomRules.Engine.Explanation;
using DomRules.Engine.Planning;
using DomRules.Engine.Routing.Shipping;

namespace DomRules.Engine.Routing.Plans;

/// <summary>Asks the planner for the best plan that ships anything of a line from a node: on hand, incoming or backordered, whichever is best.</summary>
internal sealed class PairQuestion(PlanInput input, Planner planner, PlanReading reading)
{
    private static readonly SourceKind[] Kinds = [SourceKind.OnHand, SourceKind.Incoming, SourceKind.Backorder];

    /// <summary>The answer about the plan that was made last.</summary>
    internal PairComparison Ask(SourcingResult result, CandidateSet? allowed, int line, int node)
    {
        var sources = Kinds.Select(kind => input.Sources.IndexOf(new PlanSource(line, node, kind))).Where(c => c >= 0 && allowed?.Contains(c) != false).ToArray();
        if (sources.Length == 0)
        {
            return PairComparison.Without(PairStanding.NotAdmitted);
        }

        return planner.FindWith(sources) is { } found ? reading.CompareWith(found)
            : PairComparison.Without(Array.TrueForAll(sources, c => input.Sources[c].Kind == SourceKind.Backorder) && result.IsComplete ? PairStanding.OnlyBackorder : PairStanding.NotWhole);
    }
}
