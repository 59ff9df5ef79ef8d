using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Model.Facts;

/// <summary>A fact that policies may read.</summary>
/// <param name="Path">As written: <c>order.destination.country</c>.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsOptional">Whether it may be missing.</param>
/// <param name="Scope">What must be at hand before it is known.</param>
/// <param name="Meaning">One line for people.</param>
/// <param name="IsMerchants">Whether the merchant declared it with <c>field</c>.</param>
/// <param name="Default">What holds where the input is silent; null: nothing (the fact is optional or always given).</param>
public sealed record FactDefinition(string Path, RuleType Type, bool IsOptional, FactScope Scope, string Meaning, bool IsMerchants = false, Value? Default = null)
{
    /// <summary>The word before the first dot.</summary>
    public string Root { get; } = Path[..Path.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>What stands after the first dot.</summary>
    public string Name { get; } = Path[(Path.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
