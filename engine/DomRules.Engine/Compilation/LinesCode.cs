using DomRules.Engine.Facts;
using DomRules.Engine.Interpretation;
using DomRules.Model.Facts;
using DomRules.Model.Graph;
using DomRules.Model.Values;

namespace DomRules.Engine.Compilation;

/// <summary>A quantifier or aggregate over lines; what looks at the order alone is worked out once an order.</summary>
internal sealed class LinesCode(RuleFrame frame, IExpressionEvaluator evaluator, LinesExpression lines) : Code
{
    private readonly bool _isOfOrder = (lines.Scope & ~(FactScope.Order | FactScope.Decision)) == 0;
    private long _stamp = -1;
    private Value _known = Value.Unknown;

    internal override Value Evaluate()
    {
        if (!_isOfOrder || frame.Shipment is not null)
        {
            return LineFold.Of(evaluator, frame, lines);
        }

        if (_stamp != frame.Stamp)
        {
            _known = LineFold.Of(evaluator, frame, lines);
            _stamp = frame.Stamp;
        }

        return _known;
    }
}
