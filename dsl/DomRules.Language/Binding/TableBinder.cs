using DomRules.Language.Diagnostics;
using DomRules.Language.Declarations;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Syntax.Tables;
using DomRules.Model.Facts;
using DomRules.Model.Graph;
using DomRules.Model.Types;
using GraphRow = DomRules.Model.Graph.TableRow;

namespace DomRules.Language.Binding;

/// <summary>Binds decision tables and proves that every case is decided.</summary>
internal sealed class TableBinder(Definitions definitions, ExpressionBinder binder, Definition definition, DiagnosticBag bag)
{
    private static readonly BindingScope Scope = new(DeclarationBinder.Everything, "a table");

    internal Bound Bind(TableDeclaration table)
    {
        var columns = table.Columns.Select(Column).ToList();
        if (columns.Contains(null) || table.Result is Syntax.Types.PlainType { Keyword: Syntax.Types.TypeKeyword.Unknown })
        {
            return Bound.Error;
        }

        var result = TypeBinder.Of(table.Result, table.Name.Text);
        var rows = ImmutableArray.CreateBuilder<GraphRow>();
        var cells = new List<ImmutableArray<CellTest>>();
        string? currency = null;
        var failed = false;
        foreach (var row in table.Rows)
        {
            if (row.Cells.Length != columns.Count || BindRow(row, columns!, result) is not { } bound)
            {
                failed = true;
                continue;
            }

            currency = bound.Currency ?? currency;
            rows.Add(bound.Row);
            cells.Add(bound.Cells);
        }

        if (failed || rows.Count == 0)
        {
            return Bound.Error;
        }

        if (!Decides(table, columns!, cells))
        {
            return Bound.Error;
        }

        return new Bound(definitions.Factory.Table(table.Name.Text, rows.ToImmutable(), result, Span(table.Name.Span)), false, result.Kind == TypeKind.Money ? currency : null);
    }

    private bool Decides(TableDeclaration table, List<TableColumn> columns, List<ImmutableArray<CellTest>> cells)
    {
        var proof = new TableCases(columns, cells);
        if (proof.OpenCase is { } open)
        {
            bag.Add(DecisionTableDiagnostics.OpenCase(definition.At, open));
            return false;
        }

        foreach (var row in proof.NeverReached)
        {
            bag.Add(DecisionTableDiagnostics.UnreachableRow(definition.Source.At(table.Rows[row].Span)));
        }

        return true;
    }

    private TableColumn? Column(Syntax.PathSyntax path)
    {
        var bound = binder.Any(new PathExpression(path, path.Span), Scope, mayBeMissing: true);
        if (bound.IsError)
        {
            return null;
        }

        if (bound.Type.Kind is TypeKind.Set or TypeKind.List or TypeKind.Place)
        {
            bag.Add(DecisionTableDiagnostics.ColumnIsNoFact(definition.Source.At(path.Span), Paths.Text(path)));
            return null;
        }

        return new TableColumn(Paths.Text(path), bound.Node!, bound.MayBeMissing, bound.Currency);
    }

    private (GraphRow Row, ImmutableArray<CellTest> Cells, string? Currency)? BindRow(Syntax.Tables.TableRow row, List<TableColumn> columns, RuleType result)
    {
        var tests = new List<CellTest>();
        var conditions = new List<Expression>();
        for (var i = 0; i < columns.Count; i++)
        {
            if (new CellBinder(definitions, binder, definition, bag).Bind(row.Cells[i], columns[i]) is not { } cell)
            {
                return null;
            }

            tests.Add(cell.Test);
            if (cell.Condition is { } condition)
            {
                conditions.Add(condition);
            }
        }

        var then = binder.Bind(row.Result, new BindingScope(FactScope.None, "a table"), result);
        if (then.IsError)
        {
            return null;
        }

        if (TypeRules.Common(result, then.Type) is null)
        {
            bag.Add(FactDiagnostics.NeedsType(definition.Source.At(row.Result.Span), TypeWords.Of(result), TypeWords.Of(then.Type), "the last cell"));
            return null;
        }

        var when = conditions.Count switch
        {
            0 => definitions.Factory.YesNo(true),
            1 => conditions[0],
            _ => definitions.Factory.Operator(OperatorKind.And, RuleType.YesNo, Span(row.Span), [.. conditions]),
        };
        return (new GraphRow(when, then.Node!, Span(row.Span)), [.. tests], then.Currency);
    }

    private SourceSpan Span(Text.TextSpan span)
    {
        var position = definition.Source.PositionOf(span.Start);
        return new SourceSpan(definition.Source.Path, position.Line, position.Column, span.Length);
    }
}
