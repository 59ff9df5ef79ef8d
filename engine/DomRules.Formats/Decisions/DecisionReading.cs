using System.Collections.Immutable;
using DomRules.Formats.Problems;
using DomRules.Model.Decisions;

namespace DomRules.Formats.Decisions;

/// <summary>One record of a file of decisions.</summary>
/// <param name="Position">Place in the input, from 0.</param>
/// <param name="Line">Line on which it starts, from 1; 0: the file as a whole.</param>
/// <param name="Record">Null: it cannot be read, <paramref name="Problems"/> say why.</param>
/// <param name="Problems">In the order of their place.</param>
public readonly record struct DecisionReading(int Position, int Line, DecisionRecord? Record, ImmutableArray<InputProblem> Problems);
