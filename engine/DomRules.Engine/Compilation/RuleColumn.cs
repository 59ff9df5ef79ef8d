using DomRules.Engine.Interpretation;

namespace DomRules.Engine.Compilation;

/// <summary>What all indexed rules ask of one fact.</summary>
internal abstract class RuleColumn(int rules)
{
    /// <summary>Rules that ask something of the fact.</summary>
    internal ulong[] Asking { get; } = RuleBits.None(rules);

    /// <summary>Takes out the rules that the fact's value refutes. When the fact is unknown or at fault, says so and takes out none.</summary>
    internal abstract Truth Refute(ulong[] open);
}
