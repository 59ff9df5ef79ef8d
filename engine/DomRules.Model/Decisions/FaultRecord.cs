namespace DomRules.Model.Decisions;

/// <summary>Why a decision could not be made.</summary>
/// <param name="Kind">overflow, missing_rate, division_by_zero or no_geography.</param>
/// <param name="Message">For people.</param>
/// <param name="Rule">The rule or criterion that needed it; null when none did.</param>
public sealed record FaultRecord(string Kind, string Message, string? Rule);
