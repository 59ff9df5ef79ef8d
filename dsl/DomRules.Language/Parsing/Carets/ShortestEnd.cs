using Antlr4.Runtime.Atn;
using DomRules.Grammar;
using DomRules.Language.Parsing.Tokens;
using static DomRules.Grammar.RoutingLanguageParser;

namespace DomRules.Language.Parsing.Carets;

/// <summary>The fewest tokens that end what was begun.</summary>
internal static class ShortestEnd
{
    private const int Far = 100_000;
    private static readonly ATN Grammar = RoutingLanguageParser._ATN;
    private static readonly int[] Costs = CostsOf();

    /// <summary>The text that makes the piece whole; null where it takes too much.</summary>
    public static string? Of(AllWays ways)
    {
        var best = ways.Ways.Select(w => (Way: w, Cost: Cost(w))).OrderBy(w => w.Cost).FirstOrDefault();
        return best.Way.At is null || best.Cost > 500 ? null : string.Join(' ', Tokens(best.Way).Select(Text));
    }

    private static int Cost(ParserState state)
    {
        var cost = Costs[state.At.stateNumber];
        for (var stack = state.Stack; stack.Parent is not null; stack = stack.Parent)
        {
            cost = Math.Min(Far, cost + Costs[stack.Next.stateNumber]);
        }

        return cost;
    }

    private static IEnumerable<int> Tokens(ParserState state)
    {
        var all = new List<int>();
        Append(all, state.At);
        for (var stack = state.Stack; stack.Parent is not null; stack = stack.Parent)
        {
            Append(all, stack.Next);
        }

        return all.Where(t => t > 0);
    }

    private static void Append(List<int> tokens, ATNState from)
    {
        for (var at = from; at is not RuleStopState;)
        {
            var best = Enumerable.Range(0, at.NumberOfTransitions).Select(at.Transition).MinBy(t => Cost(Costs, t))!;
            if (best is RuleTransition rule)
            {
                Append(tokens, rule.target);
                at = rule.followState;
            }
            else
            {
                tokens.AddRange(best.IsEpsilon ? [] : [Simplest(best.Label.ToArray())]);
                at = best.target;
            }
        }
    }

    private static int Simplest(int[] types) => types.Contains(NAME) ? NAME : types.Contains(NUMBER) ? NUMBER : types[0];

    private static string Text(int type) => type switch
    {
        NAME or QUOTED_NAME => "x",
        CURRENCY => "EUR",
        NUMBER => "1",
        TEXT => "\"\"",
        DATE => "2026-01-01",
        TIME => "12:00",
        _ => Keywords.Text(type),
    };

    /// <summary>For each state of the grammar the fewest tokens to the end of its rule, found by going over all until nothing gets shorter.</summary>
    private static int[] CostsOf()
    {
        var costs = new int[Grammar.states.Count];
        Array.Fill(costs, Far);
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var state in Grammar.states.Where(s => s is not null))
            {
                var cost = state is RuleStopState ? 0 : Enumerable.Range(0, state.NumberOfTransitions).Select(i => Cost(costs, state.Transition(i))).DefaultIfEmpty(Far).Min();
                changed |= cost < costs[state.stateNumber];
                costs[state.stateNumber] = Math.Min(cost, costs[state.stateNumber]);
            }
        }

        return costs;
    }

    private static int Cost(int[] costs, Transition transition) => transition switch
    {
        RuleTransition rule => Math.Min(Far, costs[rule.target.stateNumber] + costs[rule.followState.stateNumber]),
        { IsEpsilon: true } => costs[transition.target.stateNumber],
        _ => Math.Min(Far, costs[transition.target.stateNumber] + 1),
    };
}
