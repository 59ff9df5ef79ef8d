using DomRules.Formats.Problems;

namespace DomRules.Formats.Batches;

/// <summary>The next record of a batch; its bytes are the beginning of the window.</summary>
/// <param name="Length">Bytes of the record.</param>
/// <param name="Line">Line on which it starts.</param>
/// <param name="Path">Its JSON path in the file.</param>
/// <param name="Problem">Why its bytes are not to be read at all; null: they are.</param>
/// <param name="Message">What the problem is.</param>
internal readonly record struct BatchRecord(int Length, int Line, string Path, InputProblemKind? Problem = null, string Message = "");
