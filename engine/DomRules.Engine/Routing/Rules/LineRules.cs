using DomRules.Engine.Compilation;

namespace DomRules.Engine.Routing.Rules;

/// <summary>Which vetoes may apply to a line: what they ask of it holds. All are asked at once, line by line.</summary>
internal sealed class LineRules
{
    private readonly RoutingSession _session;
    private readonly RuleIndex? _index;
    private readonly ulong[] _vetoes;
    private readonly ulong[] _perLine;
    private readonly ulong[] _possible;

    internal LineRules(RoutingSession session, CompiledEvaluator? evaluator)
    {
        _session = session;
        var parts = session.Rules.Parts;
        _vetoes = RuleBits.None(parts.Length);
        _perLine = RuleBits.None(parts.Length);
        foreach (var rule in session.Policy.Vetoes)
        {
            RuleBits.Add(_vetoes, rule.Index);
            if (PairRules.LooksAtLines(rule))
            {
                RuleBits.Add(_perLine, rule.Index);
            }
        }

        _index = evaluator is null || parts.All(p => p.OfLine.Length == 0)
            ? null
            : new RuleIndex(session.Frame, evaluator, parts.Select((p, rule) => RuleBits.Has(_vetoes, rule) ? p.OfLine : []));
        _possible = RuleBits.None(parts.Length);
    }

    /// <summary>Whether what rules ask of the line is settled with the line.</summary>
    internal bool IsIndexed => _index is not null;

    /// <summary>Whether the rule's answer differs from line to line.</summary>
    internal bool IsPerLine(int rule) => RuleBits.Has(_perLine, rule);

    /// <summary>Vetoes that the order and the line leave open, by rule index; valid until the next call.</summary>
    /// <param name="line">Index among the planned lines.</param>
    internal ulong[] Possible(int line)
    {
        var possible = _session.Rules.Possible;
        for (var word = 0; word < _possible.Length; word++)
        {
            _possible[word] = possible[word] & _vetoes[word];
        }

        if (_index is null)
        {
            return _possible;
        }

        (_session.Frame.Line, _session.Frame.Node) = (_session.Lines[line].Index, -1);
        var matching = _index.Matching();
        for (var word = 0; word < _possible.Length; word++)
        {
            _possible[word] &= matching[word] | _index.Faults[word] | _index.Unknown[word];
        }

        return _possible;
    }

    /// <summary>Whether what the rule asks of the line last asked about had an answer, so that only its later parts are left to ask.</summary>
    internal bool IsSettled(int rule) => _index is null || (!RuleBits.Has(_index.Faults, rule) && !RuleBits.Has(_index.Unknown, rule));
}
