using System.Collections.Immutable;
using DomRules.Formats.Problems;
using DomRules.Model.Returns;

namespace DomRules.Formats.Returns;

/// <summary>One record of a batch: a return, or one that was set aside.</summary>
/// <param name="Position">Place in the input, from 0.</param>
/// <param name="File">The input's name.</param>
/// <param name="Line">Line on which it starts, from 1; 0: the file as a whole.</param>
/// <param name="Request">Null: set aside, <paramref name="Problems"/> say why.</param>
/// <param name="Problems">In the order of their place.</param>
public readonly record struct ReturnReading(int Position, string File, int Line, ReturnRequest? Request, ImmutableArray<InputProblem> Problems);
