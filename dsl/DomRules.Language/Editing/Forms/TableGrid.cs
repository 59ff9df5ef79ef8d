using DomRules.Language.Diagnostics;
using DomRules.Language.Text;

namespace DomRules.Language.Editing.Forms;

/// <summary>A decision table as a grid. Each change is an edit of the text; nothing else in the file changes.</summary>
/// <param name="Path">The file.</param>
/// <param name="Name">Its name.</param>
/// <param name="NameSpan">Where its name stands.</param>
/// <param name="Columns">The facts that its rows look at.</param>
/// <param name="Gives">The type of what it gives, as it is written.</param>
/// <param name="Meaning">The author's words; null: none.</param>
/// <param name="Rows">In the order in which they are looked at.</param>
public sealed record TableGrid(string Path, string Name, TextSpan NameSpan, ImmutableArray<GridCell> Columns, string Gives, string? Meaning, ImmutableArray<GridRow> Rows)
{
    private const string Any = "*";

    /// <summary>Another text in a cell; without one it matches everything.</summary>
    public FileEdits SetCell(int row, int column, string text) => Edit(new TextEdit(Cell(row, column).Span, Clean(text)));

    /// <summary>A row behind another, that matches everything and gives the same.</summary>
    public FileEdits AddRow(int after)
    {
        var cells = Rows[after].Cells.Select(_ => Any).Append(Rows[after].Result.Text);
        return Edit(new TextEdit(new TextSpan(Rows[after].Span.End, 0), $"\n  | {string.Join(" | ", cells)} |"));
    }

    /// <summary>Without a row. A table keeps at least one.</summary>
    public FileEdits? RemoveRow(int row) => Rows.Length < 2 ? null
        : Edit(new TextEdit(row == 0 ? TextSpan.FromBounds(Rows[0].Span.Start, Rows[1].Span.Start) : TextSpan.FromBounds(Rows[row - 1].Span.End, Rows[row].Span.End), ""));

    /// <summary>A row that changes places with the one before (-1) or behind it (1); null: there is none.</summary>
    public FileEdits? MoveRow(int row, int by, string source)
    {
        var (first, second) = (Math.Min(row, row + by), Math.Max(row, row + by));
        return first < 0 || second >= Rows.Length ? null
            : Edit(new TextEdit(Rows[first].Span, Slice(source, Rows[second].Span)), new TextEdit(Rows[second].Span, Slice(source, Rows[first].Span)));
    }

    /// <summary>A column more, the last; every row matches whatever it has.</summary>
    public FileEdits AddColumn(string fact) => Edit(
    [
        new TextEdit(new TextSpan(Columns[^1].Span.End, 0), ", " + fact.Trim()),
        .. Rows.Select(row => new TextEdit(new TextSpan(row.Result.Span.Start, 0), Any + " | ")),
    ]);

    /// <summary>Without a column. A table keeps at least one.</summary>
    public FileEdits? RemoveColumn(int column) => Columns.Length < 2 ? null : Edit(
    [
        new TextEdit(column == 0 ? TextSpan.FromBounds(Columns[0].Span.Start, Columns[1].Span.Start) : TextSpan.FromBounds(Columns[column - 1].Span.End, Columns[column].Span.End), ""),
        .. Rows.Select(row => new TextEdit(TextSpan.FromBounds(row.Cells[column].Span.Start, column + 1 < row.Cells.Length ? row.Cells[column + 1].Span.Start : row.Result.Span.Start), "")),
    ]);

    private GridCell Cell(int row, int column) => column < Columns.Length ? Rows[row].Cells[column] : Rows[row].Result;

    private FileEdits Edit(params ImmutableArray<TextEdit> edits) => new(Path, edits);

    private static string Slice(string source, TextSpan span) => source.Substring(span.Start, span.Length);

    /// <summary>A cell is one line and holds no bar; only a text in quotes may.</summary>
    private static string Clean(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } clean ? clean : Any;
}
