namespace DomRules.Operations.Drafting;

/// <summary>Somebody who has a draft open.</summary>
/// <param name="Seat">Told apart from another window of the same person by it.</param>
/// <param name="Person">Who.</param>
/// <param name="File">In which file; null: not told yet.</param>
/// <param name="Offset">Where there.</param>
public sealed record SeatedPerson(string Seat, DraftPerson Person, string? File = null, int Offset = 0);
