namespace DomRules.Formats.Problems;

/// <summary>A problem whose place is still a byte offset (in a table: the line); line and path are worked out only when it is told.</summary>
internal readonly record struct PendingProblem(InputProblemKind Kind, InputSeverity Severity, int Offset, string Message, string Remedy, string Column = "");
