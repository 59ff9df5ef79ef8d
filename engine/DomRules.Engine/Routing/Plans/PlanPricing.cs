using DomRules.Engine.Planning;
using DomRules.Engine.Routing.Shipping;

namespace DomRules.Engine.Routing.Plans;

/// <summary>Prices what the planner thinks of sending: parcels, service, dates, and every rule of the cost block.</summary>
internal sealed class PlanPricing(RoutingSession session, PlanInput input) : IShipmentPricing
{
    private const long NoBound = -PlanningProblem.Largest / 1000;

    /// <inheritdoc />
    public ShipmentPrice Price(int dispatch, ReadOnlySpan<Allocation> content)
    {
        var contents = input.Contents(content);
        if (session.Shipping.Pickup.HasAny && session.Shipping.Pickup.IsPickup(contents[0].Line))
        {
            return Collected(contents);
        }

        if (!session.Shipping.HasCarriers)
        {
            return Scaled(session.Costs.Total(contents, null)) is { } plain && session.Shipping.LeavesOn(contents) is not null
                ? new ShipmentPrice(true, plain)
                : ShipmentPrice.None;
        }

        if (session.Shipping.Best(contents, out _) is not { } best)
        {
            return ShipmentPrice.None;
        }

        if (Scaled(session.Costs.Total(contents, best)) is not { } cost)
        {
            return ShipmentPrice.None;
        }

        return Content.HasNoDay(contents)
            ? new ShipmentPrice(true, cost, Day: null, Late: session.Order.PromisedBy is not null, best.Service)
            : new ShipmentPrice(true, cost, best.Dates.DeliverOn, !best.IsOnTime, best.Service);
    }

    /// <summary>What is fetched has the day on which it lies ready.</summary>
    private ShipmentPrice Collected(ReadOnlySpan<Content> contents)
    {
        if (session.Shipping.Pickup.Plan(contents, out _) is not { } plan || Scaled(session.Costs.Total(contents, null)) is not { } cost)
        {
            return ShipmentPrice.None;
        }

        return plan.ReadyFrom is null
            ? new ShipmentPrice(true, cost, Day: null, Late: session.Order.PromisedBy is not null)
            : new ShipmentPrice(true, cost, plan.ReadyOn, plan.ReadyOn > session.Order.PromisedBy?.DayNumber);
    }

    /// <summary>A bound from below for whatever is fetched: no carriage is on it.</summary>
    internal long LeastCollected => session.Costs.SubtractsDynamically ? NoBound : 0;

    /// <summary>A bound from below for whatever leaves the node.</summary>
    internal long Least(int node)
    {
        if (session.Costs.SubtractsDynamically)
        {
            return NoBound;
        }

        return session.Shipping.HasCarriers && session.Costs.CountsCarriage && session.Snapshot.Sites.NodesOf(session.Snapshot.Sites.SiteOf(node)).Length == 1
            ? Scaled(session.Shipping.LeastCarriage(node)) ?? 0
            : 0;
    }

    /// <inheritdoc />
    public long? AtLeast(int dispatch, ReadOnlySpan<Allocation> content)
    {
        if (session.Costs.Subtracts)
        {
            return null;
        }

        var contents = input.Contents(content);
        if (session.Snapshot.Sites.NodesOf(session.Snapshot.Sites.SiteOf(session.Shipping.Pickup.PlaceOf(contents))).Length > 1)
        {
            return null;
        }

        var least = session.Shipping.Pickup.HasAny && session.Shipping.Pickup.IsPickup(contents[0].Line) ? LeastCollected : Least(contents[0].Node);
        return Scaled(Still(contents).Sum(part => part.Amount)) is { } still ? still + Math.Max(0, least) : null;
    }

    /// <summary>The most that is taken off for a line from a node, its shipment's part included; not more than nothing.</summary>
    internal long Rewards(PlanSource source, long steps)
    {
        if (!session.Costs.Subtracts)
        {
            return 0;
        }

        var rewards = Still([new Content(source.Line, source.Node, steps, 0)]).Where(part => part.Amount < 0).Sum(part => part.Amount);
        return Scaled(rewards) ?? NoBound;
    }

    /// <summary>The parts of a price that depend on nothing but what is sent from where.</summary>
    private List<(string Rule, string Because, decimal Amount)> Still(ReadOnlySpan<Content> contents)
    {
        var wasQuiet = session.IsQuiet;
        (session.Costs.SkipsDynamic, session.IsQuiet) = (true, true);
        try
        {
            return [.. session.Costs.Parts(contents, null, withReasons: false)];
        }
        finally
        {
            (session.Costs.SkipsDynamic, session.IsQuiet) = (false, wasQuiet);
        }
    }

    private long? Scaled(decimal amount) => input.Scale.Of(amount);
}
