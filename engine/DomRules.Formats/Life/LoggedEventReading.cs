using System.Collections.Immutable;
using DomRules.Formats.Problems;

namespace DomRules.Formats.Life;

/// <summary>One line of an event log.</summary>
/// <param name="Position">Place in the input, from 0.</param>
/// <param name="Line">Line on which it starts, from 1; 0: the file as a whole.</param>
/// <param name="Event">Null: it cannot be read, <paramref name="Problems"/> say why.</param>
/// <param name="Problems">In the order of their place.</param>
public readonly record struct LoggedEventReading(int Position, int Line, LoggedEvent? Event, ImmutableArray<InputProblem> Problems);
