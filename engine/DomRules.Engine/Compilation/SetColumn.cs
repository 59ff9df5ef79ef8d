using System.Collections.Immutable;
using DomRules.Engine.Interpretation;

namespace DomRules.Engine.Compilation;

/// <summary>A set of codes: each code maps to the rules that it satisfies, and to those that it refutes.</summary>
internal sealed class SetColumn(int rules, Func<ImmutableArray<string>> read) : RuleColumn(rules)
{
    private readonly Dictionary<string, (ulong[] Satisfied, ulong[] Refuted)> _byCode = new(StringComparer.Ordinal);
    private readonly ulong[] _needy = RuleBits.None(rules);
    private readonly ulong[] _unmet = RuleBits.None(rules);

    /// <summary>A rule that wants any of those listed; false when it wants something of this set already.</summary>
    internal bool TryAdd(int rule, IReadOnlyCollection<string> listed)
    {
        if (RuleBits.Has(_needy, rule))
        {
            return false;
        }

        RuleBits.Add(Asking, rule);
        RuleBits.Add(_needy, rule);
        foreach (var code in listed)
        {
            RuleBits.Add(Of(code).Satisfied, rule);
        }

        return true;
    }

    /// <summary>A rule that wants none of those listed.</summary>
    internal void AddUnwanted(int rule, IReadOnlyCollection<string> listed)
    {
        RuleBits.Add(Asking, rule);
        foreach (var code in listed)
        {
            RuleBits.Add(Of(code).Refuted, rule);
        }
    }

    internal override Truth Refute(ulong[] open)
    {
        _needy.CopyTo(_unmet, 0);
        foreach (var code in read())
        {
            if (_byCode.TryGetValue(code, out var rules))
            {
                RuleBits.AndNot(_unmet, rules.Satisfied);
                RuleBits.AndNot(open, rules.Refuted);
            }
        }

        RuleBits.AndNot(open, _unmet);
        return Truth.Yes;
    }

    private (ulong[] Satisfied, ulong[] Refuted) Of(string code)
    {
        if (!_byCode.TryGetValue(code, out var rules))
        {
            _byCode.Add(code, rules = (new ulong[_needy.Length], new ulong[_needy.Length]));
        }

        return rules;
    }
}
