namespace DomRules.Formats.Problems;

/// <summary>A kind of problem with its stable code.</summary>
/// <param name="Code">DI and four digits.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Remedy">What to do about it, as a sentence without full stop.</param>
public sealed record InputProblemKind(string Code, InputSeverity Severity, string Title, string Remedy);
