using DomRules.Engine.Compilation;
using DomRules.Model.Facts;
using DomRules.Model.Graph;
using DomRules.Model.Graph.Effects;
using DomRules.Model.Networks;
using DomRules.Model.Values;

namespace DomRules.Engine.Routing.Costs;

/// <summary>One addend of a stated cost: a rule's amount, or the node's own cost, per shipment, line or unit.</summary>
internal sealed class CostTerm
{
    private readonly AddCostEffect? _add;
    private readonly Func<NodeCosts, MoneyValue?>? _own;
    private readonly CostBasis _per;

    private CostTerm(Rule? rule, AddCostEffect? add, CostBasis per, Func<NodeCosts, MoneyValue?>? own)
    {
        Rule = rule;
        _add = add;
        _own = own;
        _per = per;
        IsStanding = (own is not null || IsOfNode(add!.Amount)) && (rule is null || IsStandingRule(rule)) && per is CostBasis.Shipment or CostBasis.Line or CostBasis.Unit;
    }

    /// <summary>Null: without a <c>cost</c> block.</summary>
    internal Rule? Rule { get; }

    /// <summary>Per shipment, line or unit.</summary>
    internal CostBasis Basis => _per switch
    {
        CostBasis.Kilometre => CostBasis.Shipment,
        CostBasis.Kilogram => CostBasis.Unit,
        _ => _per,
    };

    /// <summary>Whether it depends on the node alone once what its rule asks of the order is known to hold.</summary>
    internal bool IsStanding { get; }

    /// <summary>All terms of a policy.</summary>
    internal static IEnumerable<CostTerm> Of(RoutingSession session)
    {
        if (!session.Policy.Graph.HasCostBlock)
        {
            return Own(null, null);
        }

        return session.Policy.Costs.SelectMany(cost => cost.Effect.From switch
        {
            CostSource.NodeCost => Own(cost.Rule, cost.Effect),
            CostSource.Amount when cost.Effect.Basis is CostBasis.Shipment or CostBasis.Kilometre or CostBasis.Line or CostBasis.Unit or CostBasis.Kilogram =>
                [new CostTerm(cost.Rule, cost.Effect, cost.Effect.Basis, null)],
            _ => [],
        });
    }

    /// <summary>The amount, exact; of a line's units for one step of it.</summary>
    internal decimal At(RoutingSession session, int line, int node)
    {
        session.Frame.Line = line < 0 || _own is not null ? -1 : session.Lines[line].Index;
        session.Frame.Node = node;
        if (line >= 0 && _own is null)
        {
            session.LookAtStock(session.Frame.Line, node);
        }

        if (Rule?.When is { } condition && !session.Truth(condition, Rule.Name))
        {
            return 0;
        }

        var amount = _own is { } own ? session.Costs.Money(own(session.Snapshot.Nodes[node].Costs)) : session.Amount(_add!.Amount!, Rule!.Name) ?? 0;
        return (_add is null ? amount : CostSheet.Signed(_add, amount)) * Times(session, line, node);
    }

    private decimal Times(RoutingSession session, int line, int node) => _per switch
    {
        CostBasis.Kilometre => session.Frame.Metres[node] is >= 0 and var metres ? metres / 1000m : 0,
        CostBasis.Kilogram => (session.Frame.Totals.UnitWeight(session.Lines[line].Index) ?? 0) * session.Lines[line].UnitsOf(1) / 1000,
        CostBasis.Unit when line >= 0 => session.Lines[line].UnitsOf(1),
        _ => 1,
    };

    private static CostTerm[] Own(Rule? rule, AddCostEffect? add) =>
    [
        new(rule, add, CostBasis.Shipment, costs => costs.PerShipment),
        new(rule, add, CostBasis.Line, costs => costs.PerLine),
        new(rule, add, CostBasis.Unit, costs => costs.PerUnit),
    ];

    /// <summary>Without what the order alone decides, the rule asks of the node only.</summary>
    private static bool IsStandingRule(Rule rule)
    {
        var parts = new RuleParts(rule.When);
        return parts.OfLine.Length == 0 && Array.TrueForAll(parts.Later, IsOfNode);
    }

    private static bool IsOfNode(Expression? expression) =>
        expression is null || ((expression.Scope & ~FactScope.Node) == 0 && !BitsMemory.DiffersByOrder(expression));
}
