using DomRules.Engine.Routing.Candidates;
using DomRules.Engine.Routing.Records;

namespace DomRules.Engine.Routing.Plans;

/// <summary>A node that has stock of a line and may not ship it.</summary>
/// <param name="Line">Index among the planned lines.</param>
/// <param name="Node">Node index.</param>
/// <param name="By">Names of all vetoes that hold: rules, and those that are built in.</param>
internal sealed record ClosedPair(int Line, int Node, string[] By)
{
    internal static List<ClosedPair> Of(RoutingSession session)
    {
        var closed = new List<ClosedPair>();
        for (var line = 0; line < session.Lines.Count; line++)
        {
            for (var node = 0; node < session.NodeCount; node++)
            {
                if (!session.Eligibility.IsOpen(line, node) && session.Eligibility.Stock(line, node).Available >= session.Lines[line].Step)
                {
                    closed.Add(new ClosedPair(line, node, Vetoes(session, line, node)));
                }
            }
        }

        return closed;
    }

    private static string[] Vetoes(RoutingSession session, int line, int node)
    {
        var builtIn = session.Pair(line, node).BuiltIn | CandidateFates.Unserved(session, line, node);
        return [.. session.Eligibility.Against(line, node).Select(rule => rule.Name), .. BuiltInVetoWords.Of(builtIn, "", "").Select(veto => veto.Rule)];
    }
}
