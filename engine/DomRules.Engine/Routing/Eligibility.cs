using DomRules.Engine.Availability;
using DomRules.Engine.Calendars;
using DomRules.Model.Graph;
using DomRules.Model.Graph.Effects;

namespace DomRules.Engine.Routing;

/// <summary>The table of (node, line): every veto, built-in or by rule, and what each pair can give.</summary>
internal static class Eligibility
{
    /// <summary>Fills pairs and vetoes of every line.</summary>
    internal static void Fill(RoutingSession session, ShippingTerms shipping)
    {
        var stock = session.StockOfLine;
        for (var line = 0; line < session.Lines.Count; line++)
        {
            session.Stock.Fill(session.Lines[line].Sku, session.Terms.OfLine(line), stock);
            for (var node = 0; node < session.NodeCount; node++)
            {
                ref var pair = ref session.Pair(line, node);
                pair = new PairState { Stock = stock[node], OnHandCandidate = -1, IncomingCandidate = -1, BackorderCandidate = -1 };
                pair.BuiltIn = BuiltIn(session, line, node, stock[node].State);
            }

            session.Vetoed[line].Clear();
        }

        FillRules(session);
        FillServices(session, shipping);
        FillBackorders(session);
    }

    /// <summary>Whether nothing rules the pair out.</summary>
    internal static bool IsOpen(RoutingSession session, int line, int node) =>
        session.Pair(line, node).BuiltIn == BuiltInVeto.None && !session.Vetoed[line][node];

    private static BuiltInVeto BuiltIn(RoutingSession session, int line, int node, StockState state)
    {
        var at = session.Snapshot.Nodes[node];
        var ordered = session.Lines[line].Line;
        var pickup = OrderIntake.IsPickup(ordered);
        var veto = state switch
        {
            StockState.NotCarried => BuiltInVeto.NotCarried,
            StockState.NotSellable => BuiltInVeto.NotSellable,
            _ => BuiltInVeto.None,
        };
        veto |= at.Active ? 0 : BuiltInVeto.Inactive;
        veto |= Misses(session.Order.OnlyNodes, at.Id) || Misses(ordered.OnlyNodes, at.Id) || (pickup && ordered.PickupNode is { } counter && counter != at.Id) ? BuiltInVeto.NotRequested : 0;
        veto |= session.Order.WithoutNodes.Contains(at.Id, StringComparer.Ordinal) || ordered.WithoutNodes.Contains(at.Id, StringComparer.Ordinal) ? BuiltInVeto.RequestedWithout : 0;
        veto |= at.Capabilities is { } can && !can.Contains(pickup ? "pickup" : "ship", StringComparer.Ordinal) ? BuiltInVeto.CannotShip : 0;
        return veto;
    }

    private static bool Misses(System.Collections.Immutable.ImmutableArray<string> only, string id) => !only.IsEmpty && !only.Contains(id, StringComparer.Ordinal);

    private static void FillRules(RoutingSession session)
    {
        foreach (var rule in session.Policy.Vetoes)
        {
            var require = rule.Effects.OfType<RequireEffect>().FirstOrDefault();
            var perLine = PairRules.LooksAtLines(rule.When) || PairRules.LooksAtLines(require?.Condition);
            for (var line = 0; line < session.Lines.Count; line++)
            {
                if (line == 0 || perLine)
                {
                    session.VetoesByRule.Add((rule, line, Vetoed(session, rule, require, line)));
                }
                else
                {
                    session.VetoesByRule.Add((rule, line, session.VetoesByRule[^1].Nodes));
                }

                session.Vetoed[line].Or(session.VetoesByRule[^1].Nodes);
            }
        }
    }

    private static Compilation.NodeBits Vetoed(RoutingSession session, Rule rule, RequireEffect? require, int line)
    {
        var nodes = new Compilation.NodeBits(session.NodeCount);
        var when = PairRules.Where(session, rule, line);
        if (rule.Effects.Any(e => e is ForbidEffect))
        {
            nodes.Or(when.Yes);
        }

        if (require is not null)
        {
            var needed = session.Bits.Rent();
            session.Bits.Evaluate(require.Condition, session.Lines[line].Index, needed);
            needed.No.And(when.Yes);
            nodes.Or(needed.No);
            session.Traces[rule.Index].Matches = Math.Max(0, session.Traces[rule.Index].Matches) - when.Yes.Count + nodes.Count;
            session.Traces[rule.Index].Result = session.Traces[rule.Index].Matches > 0 ? RuleResult.Matched : RuleResult.DidNotMatch;
            session.Bits.Return(needed);
        }

        session.Bits.Return(when);
        return nodes;
    }

    private static void FillServices(RoutingSession session, ShippingTerms shipping)
    {
        if (!shipping.HasCarriers)
        {
            return;
        }

        for (var line = 0; line < session.Lines.Count; line++)
        {
            for (var node = 0; node < session.NodeCount; node++)
            {
                ref var pair = ref session.Pair(line, node);
                var couldShip = pair.BuiltIn == BuiltInVeto.None && !session.Vetoed[line][node];
                if (couldShip && !OrderIntake.IsPickup(session.Lines[line].Line) && shipping.Obstacle(line, node) is var obstacle && obstacle != ShippingObstacle.None)
                {
                    pair.BuiltIn |= obstacle == ShippingObstacle.NoCapacity ? BuiltInVeto.NoCapacity : BuiltInVeto.NoService;
                }
            }
        }
    }

    private static void FillBackorders(RoutingSession session)
    {
        for (var line = 0; line < session.Lines.Count; line++)
        {
            for (var node = 0; node < session.NodeCount; node++)
            {
                if (session.Terms.Backorder(line, node) is { } terms && IsOpen(session, line, node))
                {
                    session.Pair(line, node).Backorder = BackorderOffer.Of(session.Snapshot, session.Batch.Stock, session.Lines[line].Sku, node, session.Moment.DateAt(node).DayNumber, terms);
                }
            }
        }
    }
}
