using DomRules.Engine.Interpretation;

namespace DomRules.Engine.Compilation;

/// <summary>A code or text: each that a rule names maps to the rules that it lets pass.</summary>
internal sealed class TextColumn(int rules, Func<string?> read) : RuleColumn(rules)
{
    private readonly Dictionary<string, ulong[]> _passing = new(StringComparer.Ordinal);
    private readonly ulong[] _passingOthers = RuleBits.All(rules);

    /// <summary>A rule that wants, or does not want, one of those listed.</summary>
    internal void Add(int rule, IReadOnlyCollection<string> listed, bool wanted)
    {
        RuleBits.Add(Asking, rule);
        foreach (var text in listed)
        {
            if (!_passing.ContainsKey(text))
            {
                _passing.Add(text, (ulong[])_passingOthers.Clone());
            }
        }

        foreach (var (text, passing) in _passing)
        {
            if (listed.Contains(text, StringComparer.Ordinal) != wanted)
            {
                RuleBits.Remove(passing, rule);
            }
        }

        if (wanted)
        {
            RuleBits.Remove(_passingOthers, rule);
        }
    }

    internal override Truth Refute(ulong[] open)
    {
        if (read() is not { } text)
        {
            return Truth.Unknown;
        }

        RuleBits.And(open, _passing.TryGetValue(text, out var passing) ? passing : _passingOthers);
        return Truth.Yes;
    }
}
