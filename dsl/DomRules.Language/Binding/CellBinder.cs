using DomRules.Language.Diagnostics;
using DomRules.Language.Declarations;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Syntax.Tables;
using DomRules.Model.Facts;
using DomRules.Model.Graph;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Language.Binding;

/// <summary>Binds a cell of a decision table: the condition (null for <c>*</c>) and what it admits.</summary>
internal sealed class CellBinder(Definitions definitions, ExpressionBinder binder, Definition definition, DiagnosticBag bag)
{
    private static readonly BindingScope Scope = new(FactScope.None, "a table");

    internal (Expression? Condition, CellTest Test)? Bind(CellSyntax cell, TableColumn column) => cell switch
    {
        AnyCell => (null, new CellTest(true, _ => true, [])),
        UnknownCell unknown => Unknown(unknown, column),
        ComparisonCell comparison => Comparison(comparison, column),
        RangeCell range => Range(range, column),
        ValuesCell values => Values(values, column),
        _ => null,
    };

    private (Expression?, CellTest)? Unknown(UnknownCell cell, TableColumn column)
    {
        if (!column.MayBeMissing)
        {
            bag.Add(DecisionTableDiagnostics.CellOfOptional(definition.Source.At(cell.Span), column.Name));
            return null;
        }

        var known = definitions.Factory.Operator(OperatorKind.IsKnown, RuleType.YesNo, null, column.Value);
        return (definitions.Factory.Operator(OperatorKind.Not, RuleType.YesNo, null, known), new CellTest(true, _ => false, []));
    }

    private (Expression?, CellTest)? Comparison(ComparisonCell cell, TableColumn column)
    {
        if (Literal(cell.Value, column) is not { } limit)
        {
            return null;
        }

        var kind = cell.Operator switch
        {
            ComparisonOperator.Equal => OperatorKind.Equal,
            ComparisonOperator.NotEqual => OperatorKind.NotEqual,
            ComparisonOperator.Less => OperatorKind.Less,
            ComparisonOperator.LessOrEqual => OperatorKind.LessOrEqual,
            ComparisonOperator.Greater => OperatorKind.Greater,
            _ => OperatorKind.GreaterOrEqual,
        };
        var node = definitions.Factory.Operator(kind, RuleType.YesNo, null, column.Value, limit.Node);
        return (node, new CellTest(false, v => Holds(kind, CaseOrder.Compare(v, limit.Value)), [limit.Value]));
    }

    private (Expression?, CellTest)? Range(RangeCell cell, TableColumn column)
    {
        if (Literal(cell.Low, column) is not { } low || Literal(cell.High, column) is not { } high)
        {
            return null;
        }

        var node = definitions.Factory.Operator(OperatorKind.Between, RuleType.YesNo, null, column.Value, low.Node, high.Node);
        return (node, new CellTest(false, v => CaseOrder.Compare(v, low.Value) >= 0 && CaseOrder.Compare(v, high.Value) <= 0, [low.Value, high.Value]));
    }

    private (Expression?, CellTest)? Values(ValuesCell cell, TableColumn column)
    {
        var values = new List<Value>();
        Expression? only = null;
        foreach (var syntax in cell.Values)
        {
            if (Literal(syntax, column) is not { } literal)
            {
                return null;
            }

            values.Add(literal.Value);
            only = literal.Node;
        }

        var node = values.Count == 1
            ? definitions.Factory.Operator(OperatorKind.Equal, RuleType.YesNo, null, column.Value, only!)
            : definitions.Factory.Operator(OperatorKind.In, RuleType.YesNo, null, column.Value, definitions.Factory.Constant(new ListValue([.. values]), RuleType.ListOf(column.Value.Type)));
        return (node, new CellTest(false, v => values.Exists(x => CaseOrder.Compare(v, x) == 0), values));
    }

    private (Expression Node, Value Value)? Literal(ExpressionSyntax syntax, TableColumn column)
    {
        var bound = binder.Bind(syntax, Scope, column.Value.Type);
        if (bound.IsError)
        {
            return null;
        }

        if (TypeRules.Common(column.Value.Type, bound.Type) is null)
        {
            bag.Add(TypeMismatch.Of(definition.Source.At(syntax.Span), column.Value.Type, bound.Type, "a cell"));
            return null;
        }

        if (bound.Currency is { } currency && column.Currency is { } expected && currency != expected)
        {
            bag.Add(UnitDiagnostics.CurrenciesDiffer(definition.Source.At(syntax.Span), expected, currency));
            return null;
        }

        if (Constants.Of(bound.Node!) is not { } value)
        {
            bag.Add(NameDiagnostics.NotALiteral(definition.Source.At(syntax.Span), "a cell"));
            return null;
        }

        return (bound.Node!, value);
    }

    private static bool Holds(OperatorKind kind, int order) => kind switch
    {
        OperatorKind.Equal => order == 0,
        OperatorKind.NotEqual => order != 0,
        OperatorKind.Less => order < 0,
        OperatorKind.LessOrEqual => order <= 0,
        OperatorKind.Greater => order > 0,
        _ => order >= 0,
    };
}
