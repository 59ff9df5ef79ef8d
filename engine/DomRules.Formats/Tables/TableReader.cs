using System.Globalization;
using System.Text;
using System.Text.Unicode;
using CsvHelper;
using DomRules.Formats.Problems;

namespace DomRules.Formats.Tables;

/// <summary>Reads CSV tables with a header; a bad row costs only itself.</summary>
internal static class TableReader
{
    private const int LongestRow = 64 * 1024;

    private static readonly CsvReaderOptions Options = new()
    {
        HasHeader = false,
        Separator = ',',
        AllowLineBreaksInQuotes = false,
        MaxRecordSize = LongestRow,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Skip,
        PoolStrings = true,
        FormatProvider = CultureInfo.InvariantCulture,
    };

    /// <summary>The names in the first line; empty when there is none.</summary>
    internal static string[] Header(ReadOnlyMemory<byte> bytes)
    {
        var end = bytes.Span.IndexOfAny((byte)'\n', (byte)'\r');
        var line = end < 0 ? bytes.Span : bytes.Span[..end];
        return line.Length > InputLimits.TextBytes || !Utf8.IsValid(line) ? [] : Encoding.UTF8.GetString(line).Split(',', StringSplitOptions.TrimEntries);
    }

    internal static void Read(ReadOnlyMemory<byte> bytes, TableShape shape, ProblemList problems, bool strict, Action<TableRow> take)
    {
        if (!IsText(bytes.Span, problems)) return;
        using var csv = CsvReader.Create(bytes, Options with { OnMalformedRecord = bad => problems.AddCell(TableProblems.Malformed, (int)bad.LineNumber, "", Malformed(bad.Reason)) });
        try
        {
            if (!csv.Read())
            {
                problems.AddCell(FileProblems.Empty, 0, "", "the table is empty");
                return;
            }
            var columns = Columns(csv.Current.ToArray(), shape, problems, strict);
            if (!problems.HasErrors) Rows(csv, columns, problems, take);
        }
        catch (CsvFormatException e)
        {
            problems.AddCell(TableProblems.Malformed, (int)e.LineNumber, "", "the row is longer than 64 KiB");
        }
    }

    private static void Rows(CsvReader csv, TableColumns columns, ProblemList problems, Action<TableRow> take)
    {
        var row = new TableRow(csv, columns, problems);
        while (csv.Read())
        {
            if (csv.FieldCount == columns.Count) take(row);
            else problems.AddCell(TableProblems.WrongCells, row.Line, "", $"the row has {Shown.Count(csv.FieldCount)} cells; the header has {Shown.Count(columns.Count)}");
        }
    }

    private static TableColumns Columns(string[] header, TableShape shape, ProblemList problems, bool strict)
    {
        var names = header.Select(h => h.Trim()).ToArray();
        foreach (var missing in shape.Required.Except(names, StringComparer.Ordinal))
            problems.AddCell(TableProblems.MissingColumn, 1, missing, $"there is no column `{missing}`; the columns are {Shown.Text(string.Join(", ", names))}");
        foreach (var twice in names.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1))
            problems.AddCell(TableProblems.DuplicateColumn, 1, Shown.Text(twice.Key), $"the column `{Shown.Text(twice.Key)}` stands twice");
        foreach (var unknown in names.Distinct(StringComparer.Ordinal).Except(shape.All, StringComparer.Ordinal))
        {
            var nearest = NearestName.Of(unknown, shape.All);
            var message = $"no column is called `{Shown.Text(unknown)}` here{(nearest is null ? "" : $"; did you mean `{nearest}`?")}";
            problems.AddCell(TableProblems.UnknownColumn, 1, Shown.Text(unknown), message, strict ? InputSeverity.Error : InputSeverity.Warning);
        }
        return new(names);
    }

    private static bool IsText(ReadOnlySpan<byte> bytes, ProblemList problems)
    {
        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0) problems.AddCell(FileProblems.NulByte, LineOf(bytes, nul), "", $"there is a NUL byte at offset {Shown.Count(nul)}");
        else if (!Utf8.IsValid(bytes))
        {
            var at = Utf8Check.FirstInvalid(bytes);
            problems.AddCell(FileProblems.NotUtf8, LineOf(bytes, at), "", Utf8Check.Message(bytes, at));
        }
        else return true;
        return false;
    }

    private static string Malformed(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.StrayQuote => "a quotation mark stands inside a cell that does not begin with one",
        CsvMalformedReason.TextAfterClosingQuote => "text stands after the closing quotation mark of a cell",
        _ => "a quotation mark is not closed on its line",
    };

    private static int LineOf(ReadOnlySpan<byte> bytes, int offset) => bytes[..offset].Count((byte)'\n') + 1;
}
