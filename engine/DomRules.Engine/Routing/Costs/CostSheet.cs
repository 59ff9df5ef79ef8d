using DomRules.Engine.Carriers;
using DomRules.Engine.Routing.Shipping;
using DomRules.Model.Facts;
using DomRules.Model.Graph;
using DomRules.Model.Graph.Effects;
using DomRules.Model.Values;

namespace DomRules.Engine.Routing.Costs;

/// <summary>What shipments cost, rule by rule. Without a <c>cost</c> block: the carrier's rate and the node's own costs.</summary>
internal sealed class CostSheet(RoutingSession session)
{
    private readonly List<(string Rule, string Because, decimal Amount)> _parts = [];
    private readonly bool _hasDynamicRules = session.Policy.Costs.Any(IsDynamicRule);

    /// <summary>Whether a shipment's price depends on more than sums over its lines: on services, dates, parcels, or what is in it.</summary>
    internal bool IsDynamic { get; private set; }

    /// <summary>Whether parts that depend on services, dates, parcels or the whole content are left out, for bounds from below.</summary>
    internal bool SkipsDynamic { get; set; }

    /// <summary>Whether such a part may be taken off, so that what is left is no bound from below.</summary>
    internal bool SubtractsDynamically => session.Policy.Costs.Any(c => c.Effect.IsSubtracted && IsDynamicRule(c));

    /// <summary>Whether anything is ever taken off, so that a larger content may cost less.</summary>
    internal bool Subtracts => session.Policy.Costs.Any(c => c.Effect.IsSubtracted);

    /// <summary>Whether carriage counts at all.</summary>
    internal bool CountsCarriage => !session.Policy.Graph.HasCostBlock || session.Policy.Costs.Any(c => c is { Effect: { From: CostSource.CarrierRate, IsSubtracted: false }, Rule.When: null });

    /// <summary>Price of each shipment after the first.</summary>
    internal decimal ExtraShipment { get; private set; }

    /// <summary>Added once to the plan, by rule.</summary>
    internal List<(string Rule, string Because, decimal Amount)> OncePerPlan { get; } = [];

    /// <summary>Rules that price extra shipments.</summary>
    internal List<(string Rule, string Because, decimal Amount)> PerExtraShipment { get; } = [];

    internal void Begin()
    {
        OncePerPlan.Clear();
        PerExtraShipment.Clear();
        var policy = session.Policy;
        IsDynamic = session.Shipping.HasCarriers || _hasDynamicRules;
        foreach (var (rule, add) in policy.Costs)
        {
            if (add.From == CostSource.Amount && add.Basis is CostBasis.Order or CostBasis.ExtraShipment && session.Holds(rule))
            {
                var part = (rule.Name, session.Reason(rule), Signed(add, session.Amount(add.Amount!, rule.Name) ?? 0));
                (add.Basis == CostBasis.Order ? OncePerPlan : PerExtraShipment).Add(part);
            }
        }

        ExtraShipment = PerExtraShipment.Sum(p => p.Amount);
    }

    /// <summary>Parts of a shipment's cost, in the order of the rules; the service is null without carriers.</summary>
    /// <param name="contents">What is in it.</param>
    /// <param name="service">By which it travels.</param>
    /// <param name="withReasons">Whether the rules' reasons are wanted; sums go without.</param>
    internal IReadOnlyList<(string Rule, string Because, decimal Amount)> Parts(ReadOnlySpan<Content> contents, ServiceOffer? service, bool withReasons = true)
    {
        _parts.Clear();
        using var frame = new ShipmentFrame(session, contents, service is { } offer ? session.Shipping.Figures(offer) : null);
        if (!session.Policy.Graph.HasCostBlock)
        {
            AddPart("carrier_rate", "", Carriage(service));
            AddPart("node_cost", "", NodeCost(contents));
            AddTransfers(contents, withReasons);
            return _parts;
        }

        foreach (var (rule, add) in session.Policy.Costs)
        {
            var isLeftOut = (add.From == CostSource.Amount && add.Basis is CostBasis.Order or CostBasis.ExtraShipment) || (SkipsDynamic && IsDynamicRule(new(rule, add)));
            if (!isLeftOut)
            {
                var amount = Amount(rule, add, contents, service);
                session.Frame.Node = session.Shipping.Pickup.PlaceOf(contents);
                session.Frame.Line = -1;
                AddPart(rule.Name, amount == 0 || !withReasons ? "" : session.Reason(rule), amount);
            }
        }

        AddTransfers(contents, withReasons);
        return _parts;
    }

    /// <summary>The whole cost of a shipment, without extra shipments and groups.</summary>
    internal decimal Total(ReadOnlySpan<Content> contents, ServiceOffer? service)
    {
        session.IsComparing = true;
        try
        {
            return Parts(contents, service, withReasons: false).Sum(p => p.Amount);
        }
        finally
        {
            session.IsComparing = false;
        }
    }

    private static bool IsDynamicRule(RuleEffect<AddCostEffect> cost)
    {
        var scope = (cost.Rule.When?.Scope ?? 0) | (cost.Effect.Amount?.Scope ?? 0);
        return (scope & (FactScope.Service | FactScope.Shipment)) != 0 || cost.Effect.From == CostSource.CarrierRate || cost.Effect.Basis is CostBasis.DayLate or CostBasis.Parcel;
    }

    private void AddPart(string rule, string because, decimal amount)
    {
        if (amount != 0)
        {
            _parts.Add((rule, because, amount));
        }
    }

    private decimal Amount(Rule rule, AddCostEffect add, ReadOnlySpan<Content> contents, ServiceOffer? service) => add.From switch
    {
        CostSource.CarrierRate => Applies(rule) ? Signed(add, Carriage(service)) : 0,
        CostSource.NodeCost => Applies(rule) ? Signed(add, NodeCost(contents)) : 0,
        _ => add.Basis is CostBasis.Line or CostBasis.Unit or CostBasis.Kilogram ? PerContent(rule, add, contents) : PerShipment(rule, add, contents, service),
    };

    private decimal PerShipment(Rule rule, AddCostEffect add, ReadOnlySpan<Content> contents, ServiceOffer? service)
    {
        if (!Applies(rule))
        {
            return 0;
        }

        var times = add.Basis switch
        {
            CostBasis.Kilometre => session.Frame.Metres[session.Shipping.Pickup.PlaceOf(contents)] is >= 0 and var metres ? metres / 1000m : 0,
            CostBasis.DayLate => service?.DaysLate ?? 0,
            CostBasis.Parcel => session.Shipping.Parcels.Pack(contents).Count,
            _ => 1,
        };
        return times == 0 ? 0 : Signed(add, (session.Amount(add.Amount!, rule.Name) ?? 0) * times);
    }

    private decimal PerContent(Rule rule, AddCostEffect add, ReadOnlySpan<Content> contents)
    {
        decimal sum = 0;
        var counted = new HashSet<(int Line, int From)>();
        foreach (var content in contents)
        {
            var line = session.Lines[content.Line];
            session.Frame.Line = line.Index;
            session.Frame.Node = content.Node;
            session.LookAtStock(line.Index, content.Node);
            if ((add.Basis == CostBasis.Line && !counted.Add((content.Line, SentFrom(content)))) || !Applies(rule))
            {
                continue;
            }

            var times = add.Basis switch
            {
                CostBasis.Line => 1,
                CostBasis.Unit => line.UnitsOf(content.Steps),
                _ => (session.Frame.Totals.UnitWeight(line.Index) ?? 0) * line.UnitsOf(content.Steps) / 1000,
            };
            sum += Signed(add, (session.Amount(add.Amount!, rule.Name) ?? 0) * times);
        }

        return sum;
    }

    /// <summary>A line that comes to a counter from several nodes is picked at each of them; co-located nodes pick it once.</summary>
    private int SentFrom(in Content content) => session.Shipping.Pickup.IsTransferred(content.Line, content.Node) ? content.Node : -1;

    internal bool Applies(Rule rule)
    {
        if (!session.IsInForce(rule))
        {
            return false;
        }

        var holds = rule.When is null || session.Truth(rule.When, rule.Name);
        session.Trace(rule, holds, holds ? 1 : 0);
        return holds;
    }

    private decimal Carriage(ServiceOffer? service) => service is { } offer ? session.Shipping.Carriage(offer) ?? 0 : 0;

    /// <summary>Transfers to a counter cost what their lanes do, once for each giving node.</summary>
    private void AddTransfers(ReadOnlySpan<Content> contents, bool withReasons)
    {
        var pickup = session.Shipping.Pickup;
        for (var i = 0; i < contents.Length && pickup.HasLanes; i++)
        {
            var (node, counter) = (contents[i].Node, pickup.CounterOf(contents[i].Line, contents[i].Node));
            if (pickup.IsTransferred(contents[i].Line, node) && !IsSentBefore(contents, i) && session.Snapshot.Lanes.Between(node, counter) is { } lane)
            {
                AddPart("transfer", withReasons ? $"Transfer from {session.Snapshot.Nodes[node].Name} to {session.Snapshot.Nodes[counter].Name}" : "", Money(lane.Cost));
            }
        }
    }

    private bool IsSentBefore(ReadOnlySpan<Content> contents, int index)
    {
        var pickup = session.Shipping.Pickup;
        for (var before = 0; before < index; before++)
        {
            if (contents[before].Node == contents[index].Node && pickup.CounterOf(contents[before].Line, contents[before].Node) == pickup.CounterOf(contents[index].Line, contents[index].Node))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Per shipment once a site, at its cheapest node; per line and unit at each node's own price.</summary>
    private decimal NodeCost(ReadOnlySpan<Content> contents)
    {
        decimal? shipment = null;
        decimal rest = 0;
        foreach (var content in contents)
        {
            var costs = session.Snapshot.Nodes[content.Node].Costs;
            var once = Money(session.Snapshot.Nodes[session.Shipping.Pickup.PlaceOf([content])].Costs.PerShipment);
            shipment = shipment is null ? once : Math.Min(shipment.Value, once);
            rest += Money(costs.PerLine) + (Money(costs.PerUnit) * session.Lines[content.Line].UnitsOf(content.Steps));
        }

        return (shipment ?? 0) + rest;
    }

    internal decimal Money(MoneyValue? amount)
    {
        if (amount is null)
        {
            return 0;
        }

        var value = session.Frame.Totals.Converted([amount]);
        session.Note(value, "node_cost");
        return value is MoneyValue money ? money.Amount : 0;
    }

    internal static decimal Signed(AddCostEffect add, decimal amount) => add.IsSubtracted ? -amount : amount;
}
