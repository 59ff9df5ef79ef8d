namespace DomRules.Model.Graph;

/// <summary>A criterion of <c>rank services by</c>.</summary>
/// <param name="Kind">On time first, lowest cost, earliest delivery, or a value (kind worst) over service facts.</param>
/// <param name="Value">The value; null unless kind is worst.</param>
/// <param name="IsHighest">Whether the highest value is best.</param>
/// <param name="Within">The band; null: exact.</param>
/// <param name="Name">As the author reads it.</param>
/// <param name="Source">Where it stands.</param>
public sealed record ServiceCriterion(CriterionKind Kind, Expression? Value, bool IsHighest, Expression? Within, string Name, SourceSpan Source);
