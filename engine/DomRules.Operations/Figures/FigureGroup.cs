using System.Collections.Immutable;

namespace DomRules.Operations.Figures;

/// <summary>Figures of the orders that have something in common.</summary>
/// <param name="Key">What they have in common, in the order asked for; empty: all orders.</param>
/// <param name="Figures">The figures, always in the same order.</param>
public sealed record FigureGroup(ImmutableArray<string> Key, ImmutableArray<Figure> Figures);
