using DomRules.Model.Graph.Effects;

namespace DomRules.Engine.Routing;

/// <summary>Costs as sums over nodes, lines and units, for policies whose prices are just that: without carriers, co-located nodes, or rules that look into a shipment.</summary>
internal sealed class StatedCosts(RoutingSession session, CostSheet sheet)
{
    /// <summary>Whether the order's prices are sums, so that the planner needs nobody to ask.</summary>
    internal bool Suffice => !sheet.IsDynamic && !session.Policy.LooksIntoShipments && session.Snapshot.Sites.Count == session.NodeCount;

    /// <summary>What a shipment from the node costs at all.</summary>
    internal decimal OfShipment(int node) => Quietly(() =>
    {
        session.Frame.Line = -1;
        session.Frame.Node = node;
        var costs = session.Snapshot.Nodes[node].Costs;
        if (!session.Policy.Graph.HasCostBlock)
        {
            return sheet.Money(costs.PerShipment);
        }

        decimal sum = 0;
        foreach (var (rule, add) in session.Policy.Costs)
        {
            if (add.From == CostSource.NodeCost && sheet.Applies(rule))
            {
                sum += CostSheet.Signed(add, sheet.Money(costs.PerShipment));
            }
            else if (add is { From: CostSource.Amount, Basis: CostBasis.Shipment or CostBasis.Kilometre } && sheet.Applies(rule))
            {
                var times = add.Basis == CostBasis.Shipment ? 1 : session.Frame.Metres[node] is >= 0 and var metres ? metres / 1000m : 0;
                sum += CostSheet.Signed(add, (session.Amount(add.Amount!, rule.Name) ?? 0) * times);
            }
        }

        return sum;
    });

    /// <summary>What a line from the node costs once.</summary>
    internal decimal OfLine(int line, int node) => Pair(line, node, CostBasis.Line, costs => costs.PerLine, 1);

    /// <summary>What each step of a line from the node costs.</summary>
    internal decimal OfStep(int line, int node)
    {
        var units = session.Lines[line].UnitsOf(1);
        var kilograms = (session.Frame.Totals.UnitWeight(session.Lines[line].Index) ?? 0) * units / 1000;
        return Pair(line, node, CostBasis.Unit, costs => costs.PerUnit, units) + Pair(line, node, CostBasis.Kilogram, null, kilograms);
    }

    private decimal Pair(int line, int node, CostBasis basis, Func<Model.Networks.NodeCosts, Model.Values.MoneyValue?>? own, decimal times) => Quietly(() =>
    {
        var costs = session.Snapshot.Nodes[node].Costs;
        if (!session.Policy.Graph.HasCostBlock)
        {
            return own is null ? 0 : sheet.Money(own(costs)) * times;
        }

        decimal sum = 0;
        foreach (var (rule, add) in session.Policy.Costs)
        {
            var isOwn = add.From == CostSource.NodeCost && own is not null;
            if (!isOwn && !(add.From == CostSource.Amount && add.Basis == basis))
            {
                continue;
            }

            session.Frame.Line = isOwn ? -1 : session.Lines[line].Index;
            session.Frame.Node = node;
            if (!isOwn)
            {
                session.LookAtStock(session.Frame.Line, node);
            }

            if (sheet.Applies(rule))
            {
                sum += CostSheet.Signed(add, isOwn ? sheet.Money(own!(costs)) * times : (session.Amount(add.Amount!, rule.Name) ?? 0) * times);
            }
        }

        return sum;
    });

    /// <summary>Asked for the planner's sake only: the record's traces and faults come from the plan that is made.</summary>
    private decimal Quietly(Func<decimal> ask)
    {
        session.IsQuiet = true;
        try
        {
            return ask();
        }
        finally
        {
            session.IsQuiet = false;
        }
    }
}
