using DomRules.Engine.Routing.Candidates;
using DomRules.Engine.Routing.Plans;

namespace DomRules.Engine.Routing.Records;

/// <summary>Why units of a line are not planned.</summary>
internal static class UnplannedWords
{
    internal static string Why(RoutingSession session, int line, SourcingResult? sourcing)
    {
        var open = Enumerable.Range(0, session.NodeCount).Where(n => session.Eligibility.IsOpen(line, n)).ToList();
        if (session.Eligibility.IsCountedNowhere(line))
        {
            return "no_stock_data";
        }

        if (open.Count == 0)
        {
            var onlyNotCarried = Enumerable.Range(0, session.NodeCount).All(n => !session.Eligibility.IsVetoed(line, n) && session.Pair(line, n).BuiltIn == BuiltInVeto.NotCarried);
            return onlyNotCarried ? "short" : "excluded";
        }

        var reach = new StockReach(session, sourcing?.Plan ?? sourcing?.Attainable, line);
        return reach.Steps(open) < session.Lines[line].Demand ? "short" : "blocked";
    }
}
