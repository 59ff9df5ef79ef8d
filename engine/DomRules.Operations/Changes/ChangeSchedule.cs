namespace DomRules.Operations.Changes;

/// <summary>When a change goes live.</summary>
/// <param name="Due">The moment.</param>
/// <param name="Job">Id of the job that sees to it.</param>
/// <param name="By">Id of the account that set it.</param>
public sealed record ChangeSchedule(DateTimeOffset Due, string Job, string By);
