namespace DomRules.Model.Decisions;

/// <summary>An input that mattered.</summary>
/// <param name="Input">Like <c>stock BER-DC TSHIRT</c>.</param>
/// <param name="AsOf">When it was taken; null: with the snapshot.</param>
/// <param name="Age">Like <c>5 minutes</c>, at the decision time; null when unknown.</param>
public sealed record InputRecord(string Input, DateTimeOffset? AsOf, string? Age);
