namespace DomRules.Model.Graph;

/// <summary>Points for a candidate that meets a condition (null: always).</summary>
public sealed record ScorePart(Expression Points, Expression? When, TextTemplate? Because);
