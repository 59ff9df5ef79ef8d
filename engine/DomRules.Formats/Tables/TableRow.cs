using System.Text;
using CsvHelper;
using DomRules.Formats.Problems;
using DomRules.Formats.Text;

namespace DomRules.Formats.Tables;

/// <summary>The row that the table is at.</summary>
internal sealed class TableRow(CsvReader csv, TableColumns columns, ProblemList problems)
{
    /// <summary>Line in the file, from 1.</summary>
    internal int Line => (int)csv.LineNumber;

    /// <summary>The cell; null when the table has no such column or the cell is empty.</summary>
    internal string? this[string column] => columns.IndexOf(column) is var index && index >= 0 && csv.GetString(index) is { Length: > 0 } cell ? Bounded(cell, column) : null;

    /// <summary>The cell; empty is reported.</summary>
    internal string? Required(string column)
    {
        if (this[column] is { } value) return value;
        Report(TableProblems.EmptyCell, column, "the cell is empty");
        return null;
    }

    /// <summary>A decimal from the bound on; null when the cell is empty or was reported.</summary>
    internal decimal? DecimalFrom(decimal least, string column)
    {
        if (this[column] is not { } cell) return null;
        switch (DecimalText.TryParse(Encoding.UTF8.GetBytes(cell.Trim()), out var number))
        {
            case DecimalOutcome.Exact when number >= least:
                return number;
            case DecimalOutcome.Exact:
                Report(ValueProblems.OutOfRange, column, $"{Shown.Text(cell)} is less than {Shown.Number(least)}");
                break;
            case DecimalOutcome.TooManyDigits:
                Report(ValueProblems.NumberTooLarge, column, $"{Shown.Text(cell)} has more digits than can be kept exactly");
                break;
            default:
                Report(ValueProblems.NotANumber, column, $"\"{Shown.Text(cell)}\" is not a number");
                break;
        }
        return null;
    }

    /// <summary>A moment in time; null when the cell is empty or was reported.</summary>
    internal DateTimeOffset? Instant(string column)
    {
        if (this[column] is not { } cell) return null;
        if (CalendarText.TryInstant(Encoding.UTF8.GetBytes(cell.Trim()), out var instant)) return instant;
        Report(ValueProblems.NotAnInstant, column, $"\"{Shown.Text(cell)}\" is not a moment in time with its offset");
        return null;
    }

    /// <summary>yes or true, no or false; null when the cell is empty or was reported.</summary>
    internal bool? YesNo(string column)
    {
        switch (this[column])
        {
            case null: return null;
            case "true" or "yes": return true;
            case "false" or "no": return false;
            case { } other:
                Report(ValueProblems.NotAmong, column, $"\"{Shown.Text(other)}\" is not among true, false, yes, no");
                return null;
        }
    }

    internal void Report(InputProblemKind kind, string column, string message) => problems.AddCell(kind, Line, column, message);

    private string? Bounded(string cell, string column)
    {
        if (cell.Length <= InputLimits.TextBytes) return cell;
        Report(FileProblems.TextTooLong, column, $"the cell has {Shown.Count(cell.Length)} characters; {Shown.Count(InputLimits.TextBytes)} are allowed");
        return null;
    }
}
