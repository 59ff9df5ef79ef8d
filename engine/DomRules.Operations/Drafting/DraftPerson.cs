namespace DomRules.Operations.Drafting;

/// <summary>Somebody who works on drafts.</summary>
/// <param name="Account">Id of the account.</param>
/// <param name="Name">As others see it.</param>
public sealed record DraftPerson(string Account, string Name);
