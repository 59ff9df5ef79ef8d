namespace DomRules.Formats.Problems;

/// <summary>Problems of event files and event logs.</summary>
public static class EventProblems
{
    /// <summary>A line that goes back in time.</summary>
    public static InputProblemKind Earlier { get; } = new("DI1001", InputSeverity.Error, "The line is earlier than one before it", "Sort the lines by `at`; those of one moment keep the order in which things happened");

    /// <summary>A property that belongs to other commands.</summary>
    public static InputProblemKind NotOfThisCommand { get; } = new("DI1002", InputSeverity.Warning, "The command has no such property", "Remove it, or name in `do` the command that was meant");

    /// <summary>An event that no log holds.</summary>
    public static InputProblemKind UnknownEvent { get; } = new("DI1003", InputSeverity.Error, "A log holds no such event", "Read the log with the version of DomRules that wrote it");

    /// <summary>A file that begins before its network.</summary>
    public static InputProblemKind BeforeTheNetwork { get; } = new("DI1004", InputSeverity.Warning, "The file begins before the network", "Give the network of that moment, or set its `asOf` back; until then what comes earlier counts as coming then");

    /// <summary>All kinds of this group, by code.</summary>
    public static IReadOnlyList<InputProblemKind> All { get; } = [Earlier, NotOfThisCommand, UnknownEvent, BeforeTheNetwork];
}
