using System.Collections.Immutable;
using DomRules.Engine.Routing.Candidates;
using DomRules.Engine.Routing.Plans;
using DomRules.Engine.Routing.Shipping;
using DomRules.Engine.Snapshots;
using DomRules.Model.Decisions;
using DomRules.Model.Graph;
using ValueText = DomRules.Engine.Evidence.ValueText;

namespace DomRules.Engine.Routing.Records;

/// <summary>Gives every (node, line) pair its one fate.</summary>
internal sealed class CandidateRecords(RoutingSession session, PlanInput input)
{
    private const int ListedNodes = 64;

    internal (ImmutableArray<CandidateRecord> Listed, ImmutableArray<NotCarriedRecord> Counted) Of(SourcingResult? sourcing)
    {
        var listed = ImmutableArray.CreateBuilder<CandidateRecord>();
        var counted = ImmutableArray.CreateBuilder<NotCarriedRecord>();
        foreach (var line in Enumerable.Range(0, session.Lines.Count).OrderBy(l => session.Lines[l].Line.Number))
        {
            var nodes = Enumerable.Range(0, session.NodeCount).ToList();
            var notCarried = session.NodeCount > ListedNodes && sourcing is not null ? nodes.RemoveAll(n => IsOnlyNotCarried(line, n)) : 0;
            listed.AddRange(nodes.Select(n => (Record: Candidate(line, n, sourcing), Node: n))
                .OrderBy(c => Place(c.Record.Fate)).ThenBy(c => session.Snapshot.Nodes[c.Node].Rank).ThenBy(c => c.Node)
                .Select(c => c.Record));
            if (notCarried > 0)
            {
                counted.Add(new NotCarriedRecord(session.Lines[line].Line.Number, notCarried));
            }
        }

        return (listed.ToImmutable(), counted.ToImmutable());
    }

    /// <summary>Why units of a line are not planned.</summary>
    internal string WhyUnplanned(int line, SourcingResult? sourcing)
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

    /// <summary>Who ships stands first, then who could have; among alike ones the tie-break of plans decides: node rank, then node id.</summary>
    private static int Place(Fate fate) => fate switch
    {
        Fate.Chosen => 0,
        Fate.Outranked => 1,
        Fate.Short => 2,
        Fate.NotConsidered => 3,
        Fate.Outside => 4,
        _ => 5,
    };

    private bool IsOnlyNotCarried(int line, int node) => session.Pair(line, node).BuiltIn == BuiltInVeto.NotCarried && !session.Eligibility.IsVetoed(line, node);

    private CandidateRecord Candidate(int line, int node, SourcingResult? sourcing)
    {
        var id = session.Snapshot.Nodes[node].Id;
        var number = session.Lines[line].Line.Number;
        if (sourcing is null)
        {
            return new CandidateRecord(id, number, Fate.NotConsidered, null, null, []);
        }

        if (!session.Eligibility.IsOpen(line, node))
        {
            return new CandidateRecord(id, number, Fate.Excluded, null, null, Vetoes(line, node));
        }

        var available = QuantityScale.Exact(Math.Min(session.Eligibility.Stock(line, node).Available, QuantityScale.Unbounded));
        var chosen = StepsOf(sourcing.Plan, line, node);
        if (chosen > 0)
        {
            return new CandidateRecord(id, number, Fate.Chosen, session.Lines[line].UnitsOf(chosen), available, []);
        }

        var fate = FateOf(line, node, sourcing);
        return new CandidateRecord(id, number, fate, null, available, []) { Missing = fate == Fate.Short ? Missing(line, available) : null };
    }

    /// <summary>A pair that cannot give one step of its line is short of all that is asked, less the rest of a step that it has.</summary>
    private decimal Missing(int line, decimal available) => Math.Max(0, QuantityScale.Exact(session.Lines[line].Wanted) - available);

    private static long StepsOf(PlanDraft? plan, int line, int node) =>
        plan?.Shipments.SelectMany(s => s.Contents).Where(c => c.Line == line && c.Node == node).Sum(c => c.Steps) ?? 0;

    private Fate FateOf(int line, int node, SourcingResult sourcing)
    {
        var onHand = input.CandidateOf(line, node, SourceKind.OnHand);
        var incoming = input.CandidateOf(line, node, SourceKind.Incoming);
        var backorder = input.CandidateOf(line, node, SourceKind.Backorder);
        var isShort = onHand < 0 && incoming < 0 && backorder < 0;
        var isOutside = !sourcing.TriedAll && (isShort
            ? !IsAdmitted(line, node, sourcing)
            : !IsIn(sourcing, onHand) && !IsIn(sourcing, incoming) && !IsIn(sourcing, backorder));
        return isOutside ? Fate.Outside : isShort ? Fate.Short : Fate.Outranked;
    }

    /// <summary>Whether a step that was tried admits a pair that has nothing to give.</summary>
    private bool IsAdmitted(int line, int node, SourcingResult sourcing)
    {
        session.IsQuiet = true;
        var source = new PlanSource(line, node, SourceKind.OnHand);
        var admitted = session.Policy.Graph.Steps.Any(step => WasTried(step, sourcing) && StepFilter.Admits(session, step, source));
        session.IsQuiet = false;
        return admitted;
    }

    private static bool WasTried(RoutingStep step, SourcingResult sourcing) => sourcing.Steps.Exists(s => s.Step.Name == step.Name || (s.IsFilled && s.Step.ThenFillFrom == step.Name));

    private static bool IsIn(SourcingResult sourcing, int candidate) => candidate >= 0 && sourcing.Tried.Contains(candidate);

    /// <summary>Of pairs that are ruled out already nobody asked whether a service takes them; the record names that too.</summary>
    internal static BuiltInVeto Unserved(RoutingSession session, int line, int node)
    {
        if (!session.Shipping.HasCarriers || OrderIntake.IsPickup(session.Lines[line].Line))
        {
            return BuiltInVeto.None;
        }

        var (wasQuiet, fault) = (session.IsQuiet, session.Fault);
        session.IsQuiet = true;
        var obstacle = session.Shipping.Obstacle(line, node);
        (session.IsQuiet, session.Fault) = (wasQuiet, fault);
        return obstacle switch
        {
            Calendars.ShippingObstacle.None => BuiltInVeto.None,
            Calendars.ShippingObstacle.NoCapacity => BuiltInVeto.NoCapacity,
            _ => BuiltInVeto.NoService,
        };
    }

    internal ImmutableArray<VetoRecord> Vetoes(int line, int node)
    {
        var at = session.Snapshot.Nodes[node];
        var vetoes = ImmutableArray.CreateBuilder<VetoRecord>();
        vetoes.AddRange(BuiltInVetoWords.Of(session.Pair(line, node).BuiltIn | Unserved(session, line, node), at.Name, session.Lines[line].Line.Sku));
        foreach (var rule in session.Eligibility.Against(line, node))
        {
            session.Frame.Line = session.Lines[line].Index;
            session.Frame.Node = node;
            session.LookAtStock(session.Frame.Line, node);
            vetoes.Add(new VetoRecord(rule.Name, ValueText.Of(rule.Because, session.Interpreter.Evaluate), rule.Source.ToString()));
        }

        return vetoes.ToImmutable();
    }
}
