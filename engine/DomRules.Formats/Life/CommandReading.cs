using System.Collections.Immutable;
using DomRules.Formats.Problems;

namespace DomRules.Formats.Life;

/// <summary>One line of an event file: a command, or one that was set aside.</summary>
/// <param name="Position">Place in the input, from 0.</param>
/// <param name="Line">Line on which it starts, from 1; 0: the file as a whole.</param>
/// <param name="Command">Null: set aside, <paramref name="Problems"/> say why.</param>
/// <param name="Problems">In the order of their place.</param>
public readonly record struct CommandReading(int Position, int Line, TimedCommand? Command, ImmutableArray<InputProblem> Problems);
