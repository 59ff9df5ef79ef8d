using DomRules.Language.Diagnostics;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Syntax.Tables;
using DomRules.Language.Text;
using static DomRules.Grammar.RoutingLanguageParser;

namespace DomRules.Language.Parsing.Trees;

/// <content>Tables.</content>
internal sealed partial class TreeReader
{
    private TableDeclaration Table(TableDeclarationContext table)
    {
        var columns = table.path();
        var rows = table.row();
        if (rows.Length == 0)
        {
            session.Report(TableDiagnostics.EmptyTable(session.At(Span(table.name()))));
        }

        var header = TextSpan.Covering(Span(columns[0]), Span(columns[^1]));
        return new TableDeclaration(
            Name(table.name()), [.. columns.Select(Path)], Type(table.type()), Rows(rows, columns.Length + 1, header),
            Text(table.TEXT()), Span(table));
    }

    /// <summary>Without an eye for line ends an empty cell looks like the end of a row, so rows of one line are seen together.</summary>
    private ImmutableArray<TableRow> Rows(RowContext[] rows, int width, TextSpan header)
    {
        var result = ImmutableArray.CreateBuilder<TableRow>();
        for (var at = 0; at < rows.Length;)
        {
            var end = at + 1;
            while (end < rows.Length && rows[at].cell().Length != width && rows[end].Start.Line == rows[end - 1].Stop.Line)
            {
                end++;
            }

            if (end > at + 1)
            {
                ReportEmptyCells(rows[at..end]);
            }
            else
            {
                result.Add(Row(rows[at], width, header));
            }

            at = end;
        }

        return result.ToImmutable();
    }

    private void ReportEmptyCells(RowContext[] parts)
    {
        foreach (var part in parts[1..])
        {
            session.Report(TableDiagnostics.EmptyCell(session.At(Span(part.Start))));
        }
    }

    private TableRow Row(RowContext row, int width, TextSpan header)
    {
        var cells = row.cell();
        if (cells.Length != width)
        {
            session.Report(TableDiagnostics.WrongCellCount(session.At(Span(row)), cells.Length, width, session.At(header)));
        }

        return new TableRow([.. cells.SkipLast(1).Select(Cell)], Result(cells[^1]), Span(row));
    }

    private ExpressionSyntax Result(CellContext cell)
    {
        if (Cell(cell) is ValuesCell { Values: [var value] })
        {
            return value;
        }

        session.Report(TableDiagnostics.ResultNotAValue(session.At(Span(cell))));
        return new MissingExpression(Span(cell));
    }

    private CellSyntax Cell(CellContext cell) => cell switch
    {
        AnyCellContext => new AnyCell(Span(cell)),
        UnknownCellContext => new UnknownCell(Span(cell)),
        ComparisonCellContext c => new ComparisonCell(Operator(c.comparisonSign()), Value(c.value()), Span(c)),
        RangeCellContext r => new RangeCell(Value(r.value(0)), Value(r.value(1)), Span(r)),
        ValuesCellContext v => Values(v),
        _ => throw Unknown(cell),
    };

    private ValuesCell Values(ValuesCellContext cell)
    {
        ReportTrailingComma(cell, cell.ChildCount - 1);
        return new ValuesCell([.. cell.value().Select(Value)], Span(cell));
    }
}
