using System.Text;
using CsvHelper;

namespace DomRules.Formats.Tables;

/// <summary>Writes rows of CSV. A cell that a spreadsheet would take for a formula is written as text: with an apostrophe before it.</summary>
public static class TableWriter
{
    private static readonly CsvWriterOptions Options = new() { NewLine = "\n" };

    /// <summary>The rows as UTF-8; null is an empty cell.</summary>
    public static byte[] Rows(IEnumerable<IReadOnlyList<string?>> rows)
    {
        var text = new StringWriter();
        using (var csv = CsvWriter.Create(text, Options, leaveOpen: true))
        {
            foreach (var row in rows)
            {
                foreach (var cell in row) csv.WriteField(Guarded(cell ?? ""));
                csv.EndRecord();
            }
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Guarded(string cell) => cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + cell : cell;
}
