using System.Collections.Immutable;
using DomRules.Formats.Problems;
using DomRules.Model.Orders;

namespace DomRules.Formats.Orders;

/// <summary>One record of a file of promise requests.</summary>
/// <param name="Position">Place in the input, from 0.</param>
/// <param name="Line">Line on which it starts, from 1; 0: the file as a whole.</param>
/// <param name="Request">Null: set aside, <paramref name="Problems"/> say why.</param>
/// <param name="Problems">In the order of their place.</param>
public readonly record struct PromiseReading(int Position, int Line, PromiseRequest? Request, ImmutableArray<InputProblem> Problems);
