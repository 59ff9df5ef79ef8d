using System.Runtime.InteropServices;
using DomRules.Engine.Routing.Candidates;
using DomRules.Engine.Routing.Plans;
using DomRules.Engine.Routing.Shipping;
using DomRules.Engine.Snapshots;
using DomRules.Model.Decisions;
using DomRules.Model.Graph;

namespace DomRules.Engine.Routing.Records;

/// <summary>Gives every (node, line) pair its one fate, in the order of the record.</summary>
internal sealed class CandidateFates(RoutingSession session, PlanInput input)
{
    private const int ListedNodes = 64;
    private const byte HasSource = 1;
    private const byte WasTried = 2;
    private const int Places = 6;

    private readonly List<Candidacy> _listed = [];
    private readonly List<int> _starts = [];
    private readonly List<NotCarriedRecord> _counted = [];
    private readonly List<Candidacy>[] _ofPlace = [.. Enumerable.Range(0, Places).Select(_ => new List<Candidacy>())];
    private byte[] _sources = [];
    private long[] _steps = [];

    /// <summary>Pairs by line; who ships stands first, then who could have; among alike ones the tie-break of plans decides: node rank, then node id.</summary>
    internal List<Candidacy> Listed => _listed;

    /// <summary>The pairs of a line; lines of one number stand beside each other.</summary>
    internal ReadOnlySpan<Candidacy> OfLine(int number)
    {
        var all = CollectionsMarshal.AsSpan(_listed);
        var (from, to) = (0, 0);
        for (var line = 0; line < session.Lines.Count; line++)
        {
            if (session.Lines[line].Line.Number == number)
            {
                (from, to) = (to == 0 ? _starts[line] : from, _starts[line + 1]);
            }
        }

        return all[from..to];
    }

    /// <summary>In large networks: of each line how many nodes do not carry it, which are not listed.</summary>
    internal List<NotCarriedRecord> Counted => _counted;

    internal void Find(SourcingResult? sourcing)
    {
        _listed.Clear();
        _counted.Clear();
        if (sourcing is not null)
        {
            MarkSources(sourcing);
            MarkPlan(sourcing.Plan);
        }

        _starts.Clear();
        for (var line = 0; line < session.Lines.Count; line++)
        {
            _starts.Add(_listed.Count);
            Find(line, sourcing);
        }

        _starts.Add(_listed.Count);
    }

    private void Find(int line, SourcingResult? sourcing)
    {
        var notCarried = sourcing is null ? Unasked(line) : Asked(line, sourcing);
        foreach (var alike in _ofPlace)
        {
            _listed.AddRange(alike);
            alike.Clear();
        }

        if (notCarried > 0)
        {
            _counted.Add(new NotCarriedRecord(session.Lines[line].Line.Number, notCarried));
        }
    }

    private int Unasked(int line)
    {
        for (var node = 0; node < session.NodeCount; node++)
        {
            Add(new Candidacy(line, node, Fate.NotConsidered));
        }

        return 0;
    }

    /// <summary>The fates of a line's pairs, and how many nodes do not carry it and are counted only.</summary>
    private int Asked(int line, SourcingResult sourcing)
    {
        var open = session.Eligibility.Open(line);
        for (var node = open.Next(0); node >= 0; node = open.Next(node + 1))
        {
            Add(Open(line, node, sourcing));
        }

        var notCarried = 0;
        for (var node = 0; node < session.NodeCount; node++)
        {
            if (open[node])
            {
                continue;
            }

            if (session.NodeCount > ListedNodes && session.Eligibility.IsOnlyNotCarried(line, node))
            {
                notCarried++;
            }
            else
            {
                Add(new Candidacy(line, node, Fate.Excluded) { Vetoes = session.Pair(line, node).BuiltIn | Unserved(session, line, node) });
            }
        }

        return notCarried;
    }

    private void Add(in Candidacy candidacy) => _ofPlace[Place(candidacy.Fate)].Add(candidacy);

    /// <summary>Nodes are numbered by rank, then id, so that alike ones are found in their order.</summary>
    private static int Place(Fate fate) => fate switch
    {
        Fate.Chosen => 0,
        Fate.Outranked => 1,
        Fate.Short => 2,
        Fate.NotConsidered => 3,
        Fate.Outside => 4,
        _ => Places - 1,
    };

    private Candidacy Open(int line, int node, SourcingResult sourcing)
    {
        var available = Math.Min(session.Eligibility.Stock(line, node).Available, QuantityScale.Unbounded);
        var chosen = _steps[Pair(line, node)];
        if (chosen > 0)
        {
            return new Candidacy(line, node, Fate.Chosen) { Quantity = chosen * session.Lines[line].Step, Available = available };
        }

        var fate = FateOf(line, node, sourcing);
        return new Candidacy(line, node, fate) { Available = available, Missing = fate == Fate.Short ? Missing(line, available) : Candidacy.Silent };
    }

    /// <summary>A pair that cannot give one step of its line is short of all that is asked, less the rest of a step that it has.</summary>
    private long Missing(int line, long available) => Math.Max(0, session.Lines[line].Wanted - available);

    private Fate FateOf(int line, int node, SourcingResult sourcing)
    {
        var marks = _sources[Pair(line, node)];
        var isShort = (marks & HasSource) == 0;
        var isOutside = !sourcing.TriedAll && (isShort ? !IsAdmitted(line, node, sourcing) : (marks & WasTried) == 0);
        return isOutside ? Fate.Outside : isShort ? Fate.Short : Fate.Outranked;
    }

    /// <summary>Whether a step that was tried admits a pair that has nothing to give.</summary>
    private bool IsAdmitted(int line, int node, SourcingResult sourcing)
    {
        session.IsQuiet = true;
        var source = new PlanSource(line, node, SourceKind.OnHand);
        var admitted = session.Policy.Graph.Steps.Any(step => Tried(step, sourcing) && StepFilter.Admits(session, step, source));
        session.IsQuiet = false;
        return admitted;
    }

    private static bool Tried(RoutingStep step, SourcingResult sourcing) => sourcing.Steps.Exists(s => s.Step.Name == step.Name || (s.IsFilled && s.Step.ThenFillFrom == step.Name));

    /// <summary>Of pairs that are ruled out already nobody asked whether a service takes them; the record names that too.</summary>
    internal static BuiltInVeto Unserved(RoutingSession session, int line, int node)
    {
        var isPickup = session.Shipping.Pickup.HasAny && session.Shipping.Pickup.IsPickup(line);
        if (!session.Shipping.HasCarriers && !isPickup)
        {
            return BuiltInVeto.None;
        }

        var (wasQuiet, fault) = (session.IsQuiet, session.Fault);
        session.IsQuiet = true;
        var collected = isPickup ? PickupTerms.VetoOf(session.Shipping.Pickup.Obstacle(line, node)) : BuiltInVeto.None;
        var obstacle = isPickup ? Calendars.ShippingObstacle.None : session.Shipping.Obstacle(line, node);
        (session.IsQuiet, session.Fault) = (wasQuiet, fault);
        return isPickup ? collected : obstacle switch
        {
            Calendars.ShippingObstacle.None => BuiltInVeto.None,
            Calendars.ShippingObstacle.NoCapacity => BuiltInVeto.NoCapacity,
            _ => BuiltInVeto.NoService,
        };
    }

    private int Pair(int line, int node) => (line * session.NodeCount) + node;

    private void MarkSources(SourcingResult sourcing)
    {
        MakeRoom(ref _sources);
        for (var candidate = 0; candidate < input.Sources.Count; candidate++)
        {
            var source = input.Sources[candidate];
            _sources[Pair(source.Line, source.Node)] |= (byte)(HasSource | (sourcing.Tried.Contains(candidate) ? WasTried : 0));
        }
    }

    private void MarkPlan(PlanDraft? plan)
    {
        MakeRoom(ref _steps);
        foreach (var shipment in plan?.Shipments ?? [])
        {
            foreach (var content in shipment.Contents)
            {
                _steps[Pair(content.Line, content.Node)] += content.Steps;
            }
        }
    }

    private void MakeRoom<T>(ref T[] pairs)
    {
        var count = session.Lines.Count * session.NodeCount;
        if (pairs.Length < count)
        {
            pairs = new T[count];
        }
        else
        {
            Array.Clear(pairs, 0, count);
        }
    }
}
