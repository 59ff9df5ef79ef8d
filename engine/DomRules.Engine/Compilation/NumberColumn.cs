using DomRules.Engine.Interpretation;
using DomRules.Model.Graph;

namespace DomRules.Engine.Compilation;

/// <summary>A number: the bounds that rules name cut the numbers into pieces, and each piece maps to the rules that it lets pass.</summary>
internal sealed class NumberColumn(int rules, Code fact) : RuleColumn(rules)
{
    private readonly int _rules = rules;
    private readonly List<(int Rule, OperatorKind Kind, decimal Bound, decimal Upper)> _asked = [];
    private decimal[] _bounds = [];
    private ulong[][] _passing = [];

    internal void Add(int rule, OperatorKind kind, decimal bound, decimal upper)
    {
        RuleBits.Add(Asking, rule);
        _asked.Add((rule, kind, bound, upper));
    }

    /// <summary>Works out the pieces: below the first bound, at it, between it and the second, and so on.</summary>
    internal void Complete()
    {
        _bounds = [.. _asked.SelectMany(a => a.Kind == OperatorKind.Between ? [a.Bound, a.Upper] : (decimal[])[a.Bound]).Distinct().Order()];
        _passing = [.. Enumerable.Range(0, (_bounds.Length * 2) + 1).Select(_ => RuleBits.All(_rules))];
        foreach (var (rule, kind, bound, upper) in _asked)
        {
            var (from, to) = (PieceAt(bound), kind == OperatorKind.Between ? PieceAt(upper) : 0);
            for (var piece = 0; piece < _passing.Length; piece++)
            {
                if (!Holds(kind, piece, from, to))
                {
                    RuleBits.Remove(_passing[piece], rule);
                }
            }
        }
    }

    internal override Truth Refute(ulong[] open)
    {
        var known = fact.Number(out var number);
        if (known == Truth.Yes)
        {
            RuleBits.And(open, _passing[PieceAt(number)]);
        }

        return known;
    }

    private int PieceAt(decimal number) => Array.BinarySearch(_bounds, number) is var at && at >= 0 ? (at * 2) + 1 : ~at * 2;

    private static bool Holds(OperatorKind kind, int piece, int bound, int upper) => kind switch
    {
        OperatorKind.Equal => piece == bound,
        OperatorKind.NotEqual => piece != bound,
        OperatorKind.Less => piece < bound,
        OperatorKind.LessOrEqual => piece <= bound,
        OperatorKind.Greater => piece > bound,
        OperatorKind.GreaterOrEqual => piece >= bound,
        _ => piece >= bound && piece <= upper,
    };
}
