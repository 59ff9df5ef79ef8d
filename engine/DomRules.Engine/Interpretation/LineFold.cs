using DomRules.Engine.Facts;
using DomRules.Model.Graph;
using DomRules.Model.Values;

namespace DomRules.Engine.Interpretation;

/// <summary>A quantifier or aggregate over the order's lines, or over the shipment's where one is in question.</summary>
internal sealed class LineFold(IExpressionEvaluator evaluator, RuleFrame frame, LinesExpression lines)
{
    private Value? _doubt;

    /// <summary>The value of a quantifier or aggregate; what does not fit a decimal is a fault. The line in question stays what it was.</summary>
    internal static Value Of(IExpressionEvaluator evaluator, RuleFrame frame, LinesExpression lines)
    {
        var before = frame.Line;
        try
        {
            return new LineFold(evaluator, frame, lines).Run();
        }
        catch (OverflowException)
        {
            return FaultValue.Overflow;
        }
        finally
        {
            frame.Line = before;
        }
    }

    private Value Run() => lines.Function switch
    {
        LineFunction.Any => Quantify(decides: true, YesNoValue.Yes, YesNoValue.No),
        LineFunction.Every => Quantify(decides: false, YesNoValue.No, YesNoValue.Yes),
        LineFunction.None => Quantify(decides: true, YesNoValue.No, YesNoValue.Yes),
        _ => Aggregate(),
    };

    private Value Quantify(bool decides, Value whenDecided, Value otherwise)
    {
        foreach (var line in Indexes())
        {
            frame.Line = line;
            var value = lines.Condition is null ? YesNoValue.Yes : evaluator.Evaluate(lines.Condition);
            if (value is YesNoValue yes && yes.IsYes == decides)
            {
                return whenDecided;
            }

            Doubt(value);
        }

        return _doubt ?? otherwise;
    }

    private Value Aggregate()
    {
        var values = new List<Value>();
        foreach (var line in Indexes())
        {
            frame.Line = line;
            var included = lines.Condition is null ? YesNoValue.Yes : evaluator.Evaluate(lines.Condition);
            if (included is YesNoValue { IsYes: true })
            {
                values.Add(lines.Value is null ? YesNoValue.Yes : evaluator.Evaluate(lines.Value));
            }
            else
            {
                Doubt(included);
            }
        }

        return _doubt ?? Combine(values);
    }

    private Value Combine(List<Value> values)
    {
        if (lines.Function == LineFunction.Count)
        {
            return new NumberValue(values.Count, Measure.WholeNumber);
        }

        if (values.FirstOrDefault(v => v is FaultValue) is { } fault)
        {
            return fault;
        }

        if (values.Exists(v => v is UnknownValue) || (values.Count == 0 && lines.Function != LineFunction.Sum))
        {
            return Value.Unknown;
        }

        return lines.Function switch
        {
            LineFunction.Sum => values.Count == 0 ? Operators.Zero(lines.Type, frame.Currency) : values.Aggregate(Operators.Sum),
            LineFunction.Largest => values.Aggregate((a, b) => ValueOrder.Compare(a, b) >= 0 ? a : b),
            _ => values.Aggregate((a, b) => ValueOrder.Compare(a, b) <= 0 ? a : b),
        };
    }

    private void Doubt(Value value)
    {
        if (value is FaultValue || (value is UnknownValue && _doubt is null))
        {
            _doubt = _doubt is FaultValue ? _doubt : value;
        }
    }

    private IReadOnlyList<int> Indexes() => frame.Shipment is { } shipment ? shipment.Lines : [.. Enumerable.Range(0, frame.Order.Lines.Length)];
}
