using DomRules.Engine.Availability;
using DomRules.Engine.Planning;
using DomRules.Engine.Routing.Costs;
using DomRules.Engine.Routing.Shipping;
using DomRules.Engine.Snapshots;

namespace DomRules.Engine.Routing.Plans;

/// <summary>The order's sourcing question in the planner's integers.</summary>
internal sealed class PlanInput
{
    private readonly RoutingSession _session;
    private readonly PlanPricing _pricing;
    private readonly StatedCosts _stated;
    private readonly StandingCosts _unstated;
    private bool _hasValues;

    internal PlanInput(RoutingSession session)
    {
        _session = session;
        _pricing = new PlanPricing(session, this);
        _stated = new StatedCosts(session, session.Costs);
        _unstated = new StandingCosts(session.NodeCount);
        Sources = new PlanSources(session);
        Split = new SplitTerms(session);
        Criteria = new PlanCriteria(session, this);
    }

    internal PlanningProblem Problem { get; } = new();

    /// <summary>What each candidate stands for.</summary>
    internal PlanSources Sources { get; }

    internal SplitTerms Split { get; }

    internal PlanCriteria Criteria { get; }

    internal MoneyScale Scale { get; private set; }

    /// <summary>Whether nothing leaves before all of the order is there: backorders and arrivals then leave with the rest.</summary>
    internal bool WaitsForAll { get; private set; }

    /// <summary>By how much the planner's units are finer than units of a line.</summary>
    internal long UnitsScale { get; private set; } = 1;

    /// <summary>Fills the problem; false when an amount is too large for the scale.</summary>
    internal bool TryFill(MoneyScale scale)
    {
        Scale = scale;
        WaitsForAll = Waits();
        Problem.Clear();
        AddLines();
        AddSources();
        PlanPools.Add(_session, this);
        Split.AddTo(this);
        return !(_stated.Suffice && _stated.IsTooLarge) && scale.Of(_session.Costs.ExtraShipment) is { } extra && Extra(extra);
    }

    /// <summary>States what lines are worth, which only floors and part plans ask.</summary>
    internal void StateValues()
    {
        for (var line = 0; line < _session.Lines.Count && !_hasValues; line++)
        {
            Problem.SetValuePerStep(line, ValuePerStep(line));
        }

        _hasValues = true;
    }

    /// <summary>The contents that allocations stand for.</summary>
    internal Content[] Contents(ReadOnlySpan<Allocation> allocations)
    {
        var contents = new Content[allocations.Length];
        for (var i = 0; i < contents.Length; i++)
        {
            var source = Sources[allocations[i].Candidate];
            contents[i] = new Content(source.Line, source.Node, allocations[i].Quantity, ReadyOn(source, allocations[i].Quantity), source.Kind);
        }

        Array.Sort(contents, static (a, b) => a.Node != b.Node ? a.Node.CompareTo(b.Node) : a.Line != b.Line ? a.Line.CompareTo(b.Line) : a.Kind.CompareTo(b.Kind));
        return contents;
    }

    private bool Waits()
    {
        var waits = false;
        foreach (var (rule, _) in _session.Policy.WaitForAll)
        {
            waits |= _session.Holds(rule);
        }

        return waits;
    }

    private void AddSources()
    {
        var isStated = _stated.Suffice;
        Sources.LayOut(WaitsForAll, isStated ? _stated.Begin(Scale) : _unstated);
        if (!isStated)
        {
            Sources.Price((source, most) => (_pricing.Rewards(source, most), 0), source => IsCollected(source.Line) ? _pricing.LeastCollected : _pricing.Least(source.Node));
        }
        else if (!_stated.AllStand)
        {
            Sources.Price((source, _) => (_stated.OfLine(source.Line, source.Node), _stated.OfStep(source.Line, source.Node)), source => _stated.OfShipment(source.Node));
        }

        Problem.Pricing = isStated ? null : _pricing;
        Sources.AddTo(Problem);
    }

    private bool IsCollected(int line) => _session.Shipping.Pickup.HasAny && _session.Shipping.Pickup.IsPickup(line);

    private bool Extra(long extra)
    {
        Problem.ExtraShipmentCost = Math.Max(0, extra);
        return true;
    }

    private int ReadyOn(PlanSource source, long steps)
    {
        var line = _session.Lines[source.Line];
        return source.Kind switch
        {
            SourceKind.Incoming => After(source.Node, ArrivesOn(source, steps * line.Step)),
            SourceKind.Backorder => Promised(source.Node, _session.Eligibility.Backorder(source.Line, source.Node)),
            _ => 0,
        };
    }

    /// <summary>What arrives is shipped on the first working day after it; what is only assumed is promised for the day itself.</summary>
    private int Promised(int node, BackorderOffer offer) => offer switch
    {
        { ReadyOn: null } => Content.Never,
        { IsAssumed: true, ReadyOn: { } day } => day,
        { ReadyOn: { } arrival } => After(node, arrival),
    };

    private int After(int node, int arrival) =>
        arrival < 0 ? 0 : _session.World.Timetable.ReadyAfter(node, DateOnly.FromDayNumber(arrival))?.DayNumber ?? arrival + 1;

    /// <summary>When so much has arrived, seen that the shelf serves whoever ships from it first.</summary>
    private int ArrivesOn(PlanSource source, long quantity)
    {
        var stock = _session.Eligibility.Stock(source.Line, source.Node);
        var beyondShelf = stock.OnHand + Math.Min(quantity, stock.Incoming);
        return _session.Stock.Draw(_session.Lines[source.Line].Sku, source.Node, beyondShelf, _session.Terms.Of(source.Line, source.Node)).ArrivesOn;
    }

    private void AddLines()
    {
        var scale = IsInUnits() ? QuantityScale.One : 1;
        UnitsScale = QuantityScale.One / scale;
        _hasValues = !_session.Policy.AtLeast.IsEmpty;
        for (var i = 0; i < _session.Lines.Count; i++)
        {
            var line = _session.Lines[i];
            Problem.AddLine(new PlanLine(line.Demand, line.Step / scale, _hasValues ? ValuePerStep(i) : 0, Split.IsWhole(line.Index)));
        }
    }

    private long ValuePerStep(int line)
    {
        var value = SplitTerms.ValueScale.Of(_session.ValueOf(line, QuantityScale.Exact(_session.Lines[line].Step)));
        return Math.Max(0, value ?? PlanningProblem.Largest);
    }

    private bool IsInUnits()
    {
        var areAll = true;
        foreach (var line in _session.Lines)
        {
            areAll &= line.Step % QuantityScale.One == 0;
        }

        return areAll;
    }
}
