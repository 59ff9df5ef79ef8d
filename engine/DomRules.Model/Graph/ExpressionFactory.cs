using System.Collections.Immutable;
using DomRules.Model.Canonical;
using DomRules.Model.Facts;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Model.Graph;

/// <summary>Makes the expressions of one graph; equal ones become one object. Types are the caller's: nothing is checked here. Not safe for several threads.</summary>
public sealed class ExpressionFactory
{
    private readonly Dictionary<string, Expression> _byId = new(StringComparer.Ordinal);
    private readonly List<Expression> _inOrder = [];
    private readonly Dictionary<Expression, Expression> _byContent = new(new SameContent());
    private readonly List<List<SourceSpan>?> _sources = [];
    private readonly HashSet<(int Index, SourceSpan Span)> _met = [];

    /// <summary>All expressions made so far, operands before what uses them.</summary>
    public IReadOnlyList<Expression> All => _inOrder;

    /// <summary>A literal.</summary>
    public Expression Constant(Value value, RuleType type, SourceSpan? source = null) => Intern(new ConstantExpression(value, type), source);

    /// <summary>A yes/no literal.</summary>
    public Expression YesNo(bool value, SourceSpan? source = null) => Constant(YesNoValue.Of(value), RuleType.YesNo, source);

    /// <summary>A parameter.</summary>
    public Expression Parameter(string name, Value value, RuleType type, SourceSpan? source = null) => Intern(new ParameterExpression(name, value, type), source);

    /// <summary>A fact.</summary>
    public FactExpression Fact(FactDefinition fact, SourceSpan? source = null) => (FactExpression)Intern(new FactExpression(fact), source);

    /// <summary>A fact with the value assumed where it is missing.</summary>
    public Expression Assumed(FactExpression fact, Value assumed, string meaning, SourceSpan? source = null) => Intern(new AssumedExpression(fact, assumed, meaning), source);

    /// <summary>An operator; whether it may be unknown and its scope follow from the operands.</summary>
    public Expression Operator(OperatorKind kind, RuleType type, SourceSpan? source, params Expression[] operands)
    {
        var scope = operands.Aggregate(FactScope.None, (all, o) => all | o.Scope);
        var unknown = kind switch
        {
            OperatorKind.IsKnown => false,
            OperatorKind.OrElse => operands[1].MayBeUnknown,
            _ => operands.Any(o => o.MayBeUnknown),
        };
        return Intern(new OperatorExpression(kind, operands, type, unknown, scope), source);
    }

    /// <summary>Money in another currency.</summary>
    public Expression Convert(Expression amount, string currency, SourceSpan? source = null) => Intern(new ConvertExpression(amount, currency), source);

    /// <summary>A quantifier or aggregate over lines.</summary>
    public Expression Lines(LineFunction function, RuleType type, Expression? value, Expression? condition, SourceSpan? source = null)
    {
        var inner = (value?.Scope ?? FactScope.None) | (condition?.Scope ?? FactScope.None) | FactScope.Order;
        var unknown = (value?.MayBeUnknown ?? false) || function is LineFunction.Largest or LineFunction.Smallest;
        return Intern(new LinesExpression(function, value, condition, type, unknown, inner & ~FactScope.Line), source);
    }

    /// <summary>A decision table.</summary>
    public Expression Table(string name, ImmutableArray<TableRow> rows, RuleType type, SourceSpan? source = null)
    {
        var scope = rows.Aggregate(FactScope.None, (all, r) => all | r.When.Scope | r.Then.Scope);
        return Intern(new TableExpression(name, rows, type, rows.Any(r => r.Then.MayBeUnknown), scope), source);
    }

    /// <summary>Where an expression was written, in the order met.</summary>
    public ImmutableArray<SourceSpan> SourcesOf(Expression expression) => _byId.TryGetValue(expression.Id, out var known) && _sources[known.Index] is { } spans ? [.. spans] : [];

    /// <summary>Most expressions were met before and are found by their content; only what is new is hashed.</summary>
    private Expression Intern(Expression fresh, SourceSpan? source)
    {
        if (!_byContent.TryGetValue(fresh, out var known))
        {
            known = ById(fresh);
            _byContent.Add(fresh, known);
        }

        if (source is { } span && _met.Add((known.Index, span)))
        {
            (_sources[known.Index] ??= []).Add(span);
        }

        return known;
    }

    private Expression ById(Expression fresh)
    {
        using var writer = new CanonicalWriter();
        ExpressionJson.Write(writer.Json, fresh);
        fresh.Id = writer.Hash()[..32];
        if (_byId.TryGetValue(fresh.Id, out var known))
        {
            return known;
        }

        fresh.Index = _inOrder.Count;
        _byId.Add(fresh.Id, fresh);
        _inOrder.Add(fresh);
        _sources.Add(null);
        return fresh;
    }
}
