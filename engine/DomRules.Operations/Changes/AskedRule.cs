namespace DomRules.Operations.Changes;

/// <summary>A weaker rule that one administrator asked for, and that waits for another.</summary>
/// <param name="Rule">It.</param>
/// <param name="By">Id of the account.</param>
/// <param name="Name">Of the person.</param>
/// <param name="At">When.</param>
public sealed record AskedRule(ApprovalRule Rule, string By, string Name, DateTimeOffset At);
