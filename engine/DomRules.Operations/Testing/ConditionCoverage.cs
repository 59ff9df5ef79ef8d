using DomRules.Model.Graph;

namespace DomRules.Operations.Testing;

/// <summary>A part of a rule's condition over the order as such, in the coverage of tests.</summary>
/// <param name="Policy">Its policy.</param>
/// <param name="Rule">Its rule.</param>
/// <param name="Source">Where the rule stands.</param>
/// <param name="Text">What was asked, like <c>order.value &lt; 40 EUR</c>.</param>
/// <param name="WasMet">Whether a decision met it.</param>
/// <param name="WasNotMet">Whether a decision did not meet it.</param>
public sealed record ConditionCoverage(string Policy, string Rule, SourceSpan Source, string Text, bool WasMet, bool WasNotMet)
{
    /// <summary>Whether it was seen both met and not met.</summary>
    public bool IsBothWays => WasMet && WasNotMet;
}
