namespace DomRules.Formats.Problems;

/// <summary>Problems of rule graphs.</summary>
public static class GraphProblems
{
    /// <summary>A format that is not read here.</summary>
    public static InputProblemKind OtherFormat { get; } = new("DI0801", InputSeverity.Error, "A rule graph of another format", "Read it with the version of DomRules that wrote it");

    /// <summary>Something that is named but not there.</summary>
    public static InputProblemKind NotThere { get; } = new("DI0802", InputSeverity.Error, "The graph names something that it does not hold", "Write the graph again with `domrules graph`; parts of it are missing or were changed");

    /// <summary>Content that is not what its id or hash says.</summary>
    public static InputProblemKind OtherContent { get; } = new("DI0803", InputSeverity.Error, "The content is not what its hash says", "Write the graph again with `domrules graph`; it was changed by hand or on its way");

    /// <summary>An operator that cannot take what it is given.</summary>
    public static InputProblemKind WrongOperands { get; } = new("DI0804", InputSeverity.Error, "An operator with the wrong operands", "Write the graph again with `domrules graph`; no policy compiles to this");

    /// <summary>All kinds of this group, by code.</summary>
    public static IReadOnlyList<InputProblemKind> All { get; } = [OtherFormat, NotThere, OtherContent, WrongOperands];
}
