using Antlr4.Runtime.Atn;
using DomRules.Grammar;

namespace DomRules.Language.Parsing.Carets;

/// <summary>
/// Reads tokens in all ways that the grammar allows at once, by the generated parser's own tables. Where the parser itself
/// settles for one way and forgets the others, here all remain, so that at the end everything that may follow is known.
/// </summary>
internal sealed class AllWays
{
    private const int MostSteps = 500_000;
    private static readonly ATN Grammar = RoutingLanguageParser._ATN;

    private int _steps;
    private List<ParserState> _ways = [];

    public AllWays(int rule)
    {
        var start = Grammar.ruleToStartState[rule];
        _ways = Closure([new ParserState(start, new ParserStack(null, start))]);
    }

    private AllWays(List<ParserState> ways) => _ways = ways;

    /// <summary>States that want a token.</summary>
    public IReadOnlyList<ParserState> Ways => _ways;

    public bool IsStuck => _ways.Count == 0;

    public void Read(IEnumerable<int> types)
    {
        foreach (var type in types)
        {
            Read(type);
        }
    }

    public void Read(int type) => _ways = After(type);

    /// <summary>What it would be after one token more.</summary>
    /// <param name="type">The token.</param>
    /// <param name="by">Which states may read it; null: all.</param>
    public AllWays With(int type, Func<ParserState, bool>? by = null) => new(After(type, by));

    private List<ParserState> After(int type, Func<ParserState, bool>? by = null)
    {
        var next = new List<ParserState>();
        foreach (var way in _ways.Where(w => by is null || by(w)))
        {
            for (var i = 0; i < way.At.NumberOfTransitions; i++)
            {
                var transition = way.At.Transition(i);
                if (!transition.IsEpsilon && transition.Label.Contains(type))
                {
                    next.Add(way with { At = transition.target });
                }
            }
        }

        return Closure(next);
    }

    /// <summary>All that can be reached without a token; nothing where a text is so tangled that this takes too many steps.</summary>
    private List<ParserState> Closure(List<ParserState> from)
    {
        var seen = new HashSet<ParserState>(from);
        var waiting = new Stack<ParserState>(from);
        var wanting = new List<ParserState>();
        while (waiting.TryPop(out var state))
        {
            if (++_steps > MostSteps)
            {
                return [];
            }

            if (Grows(state, seen, waiting))
            {
                wanting.Add(state);
            }
        }

        return wanting;
    }

    /// <summary>Follows what needs no token; whether the state wants one.</summary>
    private static bool Grows(ParserState state, HashSet<ParserState> seen, Stack<ParserState> waiting)
    {
        if (state.At is RuleStopState)
        {
            if (state.Stack.Parent is { } outer)
            {
                Add(new ParserState(state.Stack.Next, outer), seen, waiting);
            }

            return false;
        }

        var wants = false;
        for (var i = 0; i < state.At.NumberOfTransitions; i++)
        {
            var transition = state.At.Transition(i);
            wants |= !transition.IsEpsilon;
            if (transition is RuleTransition rule)
            {
                Add(new ParserState(rule.target, state.Stack.Push(rule.followState)), seen, waiting);
            }
            else if (transition.IsEpsilon)
            {
                Add(state with { At = transition.target }, seen, waiting);
            }
        }

        return wants;
    }

    private static void Add(ParserState state, HashSet<ParserState> seen, Stack<ParserState> waiting)
    {
        if (seen.Add(state))
        {
            waiting.Push(state);
        }
    }
}
