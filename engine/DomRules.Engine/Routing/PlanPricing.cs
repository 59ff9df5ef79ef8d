using DomRules.Engine.Planning;

namespace DomRules.Engine.Routing;

/// <summary>Prices what the planner thinks of sending: parcels, service, dates, and every rule of the cost block.</summary>
internal sealed class PlanPricing(RoutingSession session, PlanInput input) : IShipmentPricing
{
    private const long NoBound = -PlanningProblem.Largest / 1000;

    /// <inheritdoc />
    public ShipmentPrice Price(int dispatch, ReadOnlySpan<Allocation> content)
    {
        var contents = input.Contents(content);
        if (!session.Shipping.HasCarriers || OrderIntake.IsPickup(session.Lines[contents[0].Line].Line))
        {
            return Scaled(session.Costs.Total(contents, null)) is { } plain ? new ShipmentPrice(true, plain) : ShipmentPrice.None;
        }

        if (session.Shipping.Best(contents, out _) is not { } best)
        {
            return ShipmentPrice.None;
        }

        return Scaled(session.Costs.Total(contents, best)) is { } cost
            ? new ShipmentPrice(true, cost, best.Dates.DeliverOn, !best.IsOnTime, best.Service)
            : ShipmentPrice.None;
    }

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

    /// <summary>Whether prices fit the scale; prices always come from the same sheet that the record shows.</summary>
    internal bool TryPrice()
    {
        input.Problem.Pricing = this;
        return true;
    }

    private long? Scaled(decimal amount) => input.Scale.Of(amount);
}
