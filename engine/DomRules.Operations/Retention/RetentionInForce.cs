namespace DomRules.Operations.Retention;

/// <summary>A rule of retention, and who set it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="By">Who; null: nobody did.</param>
/// <param name="At">When; null likewise.</param>
/// <param name="Because">Why; empty: nobody said.</param>
public sealed record RetentionInForce(RetentionRule Rule, string? By, DateTimeOffset? At, string Because);
