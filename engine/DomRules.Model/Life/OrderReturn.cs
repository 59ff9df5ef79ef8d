using System.Collections.Immutable;
using DomRules.Model.Decisions;

namespace DomRules.Model.Life;

/// <summary>A return of an order; its id is never given twice.</summary>
/// <param name="Return">Id of the return.</param>
/// <param name="State">How it stands.</param>
/// <param name="Stock">What it does to stock once it is there; empty unless it is on its way.</param>
/// <param name="Held">What a person looks at; null unless it is held.</param>
public sealed record OrderReturn(string Return, ReturnState State, ImmutableArray<StockEffectRecord> Stock, HeldReturn? Held);
