using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Syntax.Tables;
using DomRules.Language.Text;

namespace DomRules.Language.Editing.Forms;

/// <summary>The decision tables of a library as grids.</summary>
public static class TableForm
{
    /// <summary>All that this library declares and whose rows can be read, by file and place.</summary>
    public static ImmutableArray<TableGrid> Of(LibrarySnapshot snapshot) =>
    [
        .. from file in snapshot.Files
           where !file.IsForeign
           from table in file.Parsed.Syntax.Declarations.OfType<TableDeclaration>()
           where table.Rows.Length > 0 && table.Rows.All(row => row.Cells.Length == table.Columns.Length && row.Result is not MissingExpression)
           select Of(file.Source, table),
    ];

    private static TableGrid Of(SourceText source, TableDeclaration table)
    {
        GridCell At(TextSpan span) => new(source.Slice(span), span);
        return new TableGrid(
            source.Path, table.Name.Text, table.Name.Span, [.. table.Columns.Select(column => At(column.Span))], source.Slice(table.Result.Span), table.Meaning?.Value ?? table.Documentation,
            [.. table.Rows.Select(row => new GridRow([.. row.Cells.Select(cell => At(cell.Span))], At(row.Result.Span), row.Span))]);
    }
}
