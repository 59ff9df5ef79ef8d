using DomRules.Engine.Facts;
using DomRules.Engine.Interpretation;
using DomRules.Model.Graph;
using DomRules.Model.Values;

namespace DomRules.Engine.Compilation;

/// <summary>The fast evaluator: each expression is compiled at its first use and bound to the frame; equal expressions of a graph are one.</summary>
internal sealed class CompiledEvaluator : IExpressionEvaluator
{
    private readonly Dictionary<Expression, Code> _codes = new(ReferenceEqualityComparer.Instance);
    private readonly CodeBuilder _builder;
    private Code?[] _byIndex = [];
    private Expression?[] _ofIndex = [];

    internal CompiledEvaluator(RuleFrame frame)
    {
        Reference = new Interpreter(frame) { Assumed = (assumed, at) => Assumed?.Invoke(assumed, at) };
        _builder = new CodeBuilder(frame, this);
    }

    /// <summary>Told of each assumption that was made; null: nobody listens.</summary>
    internal Action<AssumedExpression, RuleFrame>? Assumed { get; set; }

    /// <summary>Asked for the causes of faults.</summary>
    internal Interpreter Reference { get; }

    /// <inheritdoc />
    public Value Evaluate(Expression expression) => CodeOf(expression).Evaluate();

    /// <inheritdoc />
    public Truth Test(Expression condition) => CodeOf(condition).Test();

    internal Code CodeOf(Expression expression)
    {
        var index = expression.Index;
        return (uint)index < (uint)_byIndex.Length && ReferenceEquals(_ofIndex[index], expression) ? _byIndex[index]! : Compile(expression);
    }

    /// <summary>Expressions of another graph, as tests have them, may share an index: the first has the place, the others are looked up.</summary>
    private Code Compile(Expression expression)
    {
        if (_codes.TryGetValue(expression, out var known))
        {
            return known;
        }

        var code = _builder.Build(expression);
        _codes.Add(expression, code);
        var index = expression.Index;
        if (index >= _byIndex.Length)
        {
            Array.Resize(ref _byIndex, Math.Max(index + 1, _byIndex.Length * 2));
            Array.Resize(ref _ofIndex, _byIndex.Length);
        }

        if (index >= 0 && _ofIndex[index] is null)
        {
            (_ofIndex[index], _byIndex[index]) = (expression, code);
        }

        return code;
    }
}
