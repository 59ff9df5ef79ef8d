using DomRules.Engine.Compilation;
using DomRules.Engine.Interpretation;
using DomRules.Model.Facts;
using DomRules.Model.Graph;
using DomRules.Model.Graph.Effects;

namespace DomRules.Engine.Routing.Rules;

/// <summary>Asks rules over (node, line) pairs, for all nodes of a line at once.</summary>
internal static class PairRules
{
    /// <summary>Whether the rule looks at lines or stock, so that its answer differs from line to line.</summary>
    internal static bool LooksAtLines(Rule rule) => LooksAtLines(rule.When) || LooksAtLines(Requirement(rule));

    /// <summary>What the rule requires; null: it requires nothing.</summary>
    internal static Expression? Requirement(Rule rule)
    {
        foreach (var effect in rule.Effects)
        {
            if (effect is RequireEffect require)
            {
                return require.Condition;
            }
        }

        return null;
    }

    /// <summary>Nodes for which the rule holds, in a set that is given back by the caller; counted in the rule's trace.</summary>
    internal static TruthBits Where(RoutingSession session, Rule rule, int line)
    {
        var bits = session.Bits.Rent();
        if (!session.IsInForce(rule))
        {
            bits.Fill(Truth.No);
            return bits;
        }

        if (session.Rules.Of(rule) is { } known)
        {
            bits.Fill(known);
        }
        else
        {
            Ask(session, rule, session.Rules.IsSettled(rule), line, bits);
        }

        var count = bits.Yes.Count;
        session.Trace(rule, count > 0, count);
        return bits;
    }

    /// <summary>Where a rule's condition holds that the order leaves open.</summary>
    /// <param name="session">The order.</param>
    /// <param name="rule">Asked.</param>
    /// <param name="settled">Whether its parts of the order are known to hold.</param>
    /// <param name="line">Index among the planned lines.</param>
    /// <param name="bits">The answer.</param>
    internal static void Ask(RoutingSession session, Rule rule, bool settled, int line, TruthBits bits)
    {
        if (settled)
        {
            var parts = session.Rules.Parts[rule.Index];
            session.Bits.EvaluateAll(parts.OfLine, session.Lines[line].Index, bits);
            And(session, parts.Later, line, bits);
        }
        else
        {
            session.Bits.Evaluate(rule.When!, session.Lines[line].Index, bits);
        }

        NoteFaults(session, rule.When!, null, bits, line, rule.Name);
    }

    /// <summary>Takes out the nodes for which the conditions do not hold.</summary>
    internal static void And(RoutingSession session, Expression[] conditions, int line, TruthBits bits)
    {
        if (conditions.Length == 0 || bits.Yes.IsEmpty)
        {
            return;
        }

        var more = session.Bits.Rent();
        session.Bits.EvaluateAll(conditions, session.Lines[line].Index, more);
        bits.And(more);
        session.Bits.Return(more);
    }

    /// <summary>Where a condition gave no answer it is asked again, alone, to learn why.</summary>
    /// <param name="session">The order.</param>
    /// <param name="condition">Asked.</param>
    /// <param name="among">Nodes whose answer is needed; null: all.</param>
    /// <param name="bits">What it answered.</param>
    /// <param name="line">Index among the planned lines.</param>
    /// <param name="rule">Whose condition it is.</param>
    internal static void NoteFaults(RoutingSession session, Expression condition, NodeBits? among, TruthBits bits, int line, string rule)
    {
        if (session.Fault is not null || bits.Yes.Count + bits.No.Count == session.NodeCount)
        {
            return;
        }

        session.Frame.Line = session.Lines[line].Index;
        for (var node = 0; node < session.NodeCount; node++)
        {
            if (!bits.Yes[node] && !bits.No[node] && (among is null || among[node]))
            {
                session.Frame.Node = node;
                session.LookAtStock(session.Frame.Line, node);
                session.Note(session.Interpreter.Evaluate(condition), rule);
            }
        }
    }

    private static bool LooksAtLines(Expression? condition) => condition is not null && (condition.Scope & (FactScope.Line | FactScope.Stock)) != 0;
}
