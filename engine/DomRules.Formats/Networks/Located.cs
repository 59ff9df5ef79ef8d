using DomRules.Formats.Problems;

namespace DomRules.Formats.Networks;

/// <summary>A part of a network with the place where it was read, for what is checked when all is read.</summary>
internal readonly record struct Located<T>(T Value, ProblemList Problems, int Offset)
{
    internal void Report(InputProblemKind kind, string message) => Problems.Add(kind, Offset, message);

    /// <summary>As an error when reading is strict.</summary>
    internal void Report(InputProblemKind kind, string message, bool strict) =>
        Problems.Add(kind, strict ? InputSeverity.Error : kind.Severity, Offset, message, kind.Remedy);
}
