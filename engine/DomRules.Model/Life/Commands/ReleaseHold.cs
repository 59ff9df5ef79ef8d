using System.Collections.Immutable;

namespace DomRules.Model.Life.Commands;

/// <summary>A person lets a held order, or a held return of it, go on.</summary>
/// <param name="Order">Order id.</param>
/// <param name="By">Who.</param>
/// <param name="Because">Why.</param>
/// <param name="Cleared">Rules that do not hold again; empty: all that hold it now.</param>
/// <param name="Return">Id of the return; null: the order itself.</param>
public sealed record ReleaseHold(string Order, string By, string Because, ImmutableArray<string> Cleared, string? Return = null) : LifeCommand;
