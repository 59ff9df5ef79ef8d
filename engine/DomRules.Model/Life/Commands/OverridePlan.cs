using System.Collections.Immutable;

namespace DomRules.Model.Life.Commands;

/// <summary>A person wants the open and unshipped part of an order to leave from nodes of their choice.</summary>
/// <param name="Order">Order id.</param>
/// <param name="By">Who.</param>
/// <param name="Because">Why.</param>
/// <param name="Nodes">Nodes that may ship a line, by line number; a line that is not named is the engine's to plan.</param>
public sealed record OverridePlan(string Order, string By, string Because, ImmutableSortedDictionary<int, ImmutableArray<string>> Nodes) : LifeCommand
{
    /// <summary>Whether the person lets the order go on where it is held; else a held one is refused.</summary>
    public bool Releases { get; init; }
}
