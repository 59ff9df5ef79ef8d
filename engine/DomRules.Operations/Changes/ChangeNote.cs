namespace DomRules.Operations.Changes;

/// <summary>Something that happened to a change.</summary>
/// <param name="Kind">The commit's kind, one of <see cref="ChangeLog"/>.</param>
/// <param name="By">Id of the account.</param>
/// <param name="Name">Of the person.</param>
/// <param name="At">When.</param>
/// <param name="Words">What they said; null: nothing.</param>
/// <param name="Version">Hash of the content that it is about; null: none.</param>
public sealed record ChangeNote(string Kind, string By, string Name, DateTimeOffset At, string? Words = null, string? Version = null)
{
    /// <summary>The time that was set; null: none was.</summary>
    public DateTimeOffset? Due { get; init; }
}
