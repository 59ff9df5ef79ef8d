using DomRules.Model.Graph;
using DomRules.Model.Values;

namespace DomRules.Engine.Interpretation;

/// <summary>Evaluates a graph's expressions in the frame it was made for. There are two: the reference, and the compiled one; they agree on everything.</summary>
internal interface IExpressionEvaluator
{
    /// <summary>The value; a <see cref="Facts.FaultValue"/> where it cannot be worked out.</summary>
    Value Evaluate(Expression expression);

    /// <summary>The value of a condition, without the cause of a fault.</summary>
    Truth Test(Expression condition);
}
