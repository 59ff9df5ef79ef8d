namespace DomRules.Operations.Changes;

/// <summary>Somebody looked at a change and wants it. It counts for what they looked at, and nothing else.</summary>
/// <param name="By">Id of the account.</param>
/// <param name="Name">Of the person.</param>
/// <param name="At">When.</param>
/// <param name="Version">Hash of the content that they approved.</param>
/// <param name="Base">Hash of what was compared with; null: nothing was live.</param>
public sealed record Approval(string By, string Name, DateTimeOffset At, string Version, string? Base);
