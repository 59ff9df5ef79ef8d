namespace DomRules.Model.Graph;

/// <summary>A part of a text: either literal or a value (the other is null).</summary>
public sealed record TemplatePart(string? Text, Expression? Value);
