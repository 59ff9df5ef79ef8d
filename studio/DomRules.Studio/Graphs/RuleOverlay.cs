namespace DomRules.Studio.Graphs;

/// <summary>What decisions say of the rules of a graph.</summary>
/// <param name="Told">In a sentence.</param>
/// <param name="Column">What a mark tells.</param>
/// <param name="Marks">By the rule's name.</param>
public sealed record RuleOverlay(string Told, string Column, IReadOnlyDictionary<string, RuleMark> Marks)
{
    /// <summary>Nothing is marked, and why.</summary>
    internal static RuleOverlay Nothing(string told) => new(told, "", new Dictionary<string, RuleMark>(StringComparer.Ordinal));
}
