using System.Collections.Immutable;
using DomRules.Formats.Problems;

namespace DomRules.Formats;

/// <summary>What was read, with what is to be said about it.</summary>
/// <param name="Value">Null when there are errors.</param>
/// <param name="Problems">In the order of their place.</param>
public sealed record Reading<T>(T? Value, ImmutableArray<InputProblem> Problems) where T : class
{
    /// <summary>Whether there is a value.</summary>
    public bool IsUsable => Value is not null;
}
