using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Model.Graph;

/// <summary>A parameter of a policy.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Value">The value in force.</param>
/// <param name="Lowest">Lower bound, inclusive; null: none.</param>
/// <param name="Highest">Upper bound, inclusive; null: none.</param>
/// <param name="Meaning">In the author's words; empty when none.</param>
/// <param name="Source">Where it stands.</param>
public sealed record Parameter(string Name, RuleType Type, Value Value, Value? Lowest, Value? Highest, string Meaning, SourceSpan Source);
