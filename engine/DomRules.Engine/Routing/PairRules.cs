using DomRules.Engine.Compilation;
using DomRules.Engine.Interpretation;
using DomRules.Model.Facts;
using DomRules.Model.Graph;

namespace DomRules.Engine.Routing;

/// <summary>Asks rules over (node, line) pairs, for all nodes of a line at once.</summary>
internal static class PairRules
{
    /// <summary>Whether the rule's condition looks at lines or stock, so that its answer differs from line to line.</summary>
    internal static bool LooksAtLines(Expression? condition) => condition is not null && (condition.Scope & (FactScope.Line | FactScope.Stock)) != 0;

    /// <summary>Nodes for which the rule holds, in a set that is given back by the caller; counted in the rule's trace.</summary>
    internal static TruthBits Where(RoutingSession session, Rule rule, int line)
    {
        var bits = session.Bits.Rent();
        if (!session.IsInForce(rule))
        {
            bits.Fill(Truth.No);
            return bits;
        }

        if (rule.When is null)
        {
            bits.Fill(Truth.Yes);
        }
        else
        {
            session.Bits.Evaluate(rule.When, session.Lines[line].Index, bits);
            NoteFaults(session, rule.When, bits, line, rule.Name);
        }

        var count = bits.Yes.Count;
        session.Trace(rule, count > 0, count);
        return bits;
    }

    /// <summary>Where a condition gave no answer it is asked again, alone, to learn why.</summary>
    internal static void NoteFaults(RoutingSession session, Expression condition, TruthBits bits, int line, string? rule)
    {
        if (session.Fault is not null || bits.Yes.Count + bits.No.Count == session.NodeCount)
        {
            return;
        }

        session.Frame.Line = session.Lines[line].Index;
        for (var node = 0; node < session.NodeCount; node++)
        {
            if (!bits.Yes[node] && !bits.No[node])
            {
                session.Frame.Node = node;
                session.LookAtStock(session.Frame.Line, node);
                session.Note(session.Interpreter.Evaluate(condition), rule);
            }
        }
    }
}
