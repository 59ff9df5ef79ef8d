namespace DomRules.Formats.Problems;

/// <summary>Problems of decision records.</summary>
public static class DecisionProblems
{
    /// <summary>A format that is not read here.</summary>
    public static InputProblemKind OtherFormat { get; } = new("DI0701", InputSeverity.Error, "A decision record of another format", "Read it with the version of DomRules that wrote it");

    /// <summary>Bytes that the canonical writer would not have written.</summary>
    public static InputProblemKind NotCanonical { get; } = new("DI0702", InputSeverity.Note, "The record is not in its canonical form", "Nothing is to be done to read it; its bytes do not compare with those of an equal decision");

    /// <summary>All kinds of this group, by code.</summary>
    public static IReadOnlyList<InputProblemKind> All { get; } = [OtherFormat, NotCanonical];
}
