using Antlr4.Runtime;
using static DomRules.Grammar.RoutingLanguageLexer;

namespace DomRules.Language.Formatting;

/// <summary>Writes the rows of a table with its cells in columns.</summary>
internal static class TableLayout
{
    public static IReadOnlyList<string> Lines(List<CommonToken> run)
    {
        var opening = run.FindIndex(token => token.Type == OPEN_BRACE);
        var rows = Rows(run.GetRange(opening + 1, run.Count - opening - 2));
        var widths = Widths(rows);
        return
        [
            Spacing.Join(run.GetRange(0, opening + 1)),
            .. rows.Select(row => $"  | {string.Join(" | ", row.Select((cell, column) => cell.PadRight(widths[column])))} |"),
            "}",
        ];
    }

    private static List<List<string>> Rows(List<CommonToken> body)
    {
        var rows = new List<List<string>>();
        var start = 0;
        for (var at = 0; at < body.Count; at++)
        {
            if (body[at].Type != BAR)
            {
                continue;
            }

            if (at == 0 || body[at - 1].Type == BAR)
            {
                rows.Add([]);
            }
            else
            {
                rows[^1].Add(Spacing.Join(body.GetRange(start, at - start)));
            }

            start = at + 1;
        }

        return rows;
    }

    private static int[] Widths(List<List<string>> rows) =>
    [
        .. Enumerable.Range(0, rows.Max(row => row.Count))
            .Select(column => rows.Where(row => row.Count > column).Max(row => row[column].Length)),
    ];
}
