using System.Globalization;

namespace DomRules.Formats.Problems;

/// <summary>Something in an input that is not as it should be.</summary>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Code">Stable code, explained in docs/input-problems.md.</param>
/// <param name="File">The input's name as the caller gave it.</param>
/// <param name="Line">Line in the file, from 1; 0: the file as a whole.</param>
/// <param name="Path">JSON path (<c>$.lines[0].sku</c>) or column of a table; empty: the record as a whole.</param>
/// <param name="Message">What was found and what was expected, in one sentence.</param>
/// <param name="Remedy">What to do about it.</param>
public readonly record struct InputProblem(
    InputSeverity Severity, string Code, string File, int Line, string Path, string Message, string Remedy)
{
    /// <summary>Whether what it is about cannot be used.</summary>
    public bool IsError => Severity == InputSeverity.Error;

    /// <summary>One line for people: place, severity, code, message, remedy.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{File}{(Line == 0 ? "" : $":{Line}")}: {Word(Severity)} {Code}: {Place}{Message}{(Message.EndsWith('?') ? "" : ".")} {Remedy}.");

    private string Place => Path is "" or "$" ? "" : Path + ": ";

    private static string Word(InputSeverity severity) => severity switch
    {
        InputSeverity.Error => "error",
        InputSeverity.Warning => "warning",
        _ => "note",
    };
}
