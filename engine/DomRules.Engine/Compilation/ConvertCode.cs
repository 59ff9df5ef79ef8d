using DomRules.Engine.Facts;
using DomRules.Engine.Interpretation;
using DomRules.Model.Values;

namespace DomRules.Engine.Compilation;

/// <summary>Money in another currency.</summary>
internal sealed class ConvertCode(RuleFrame frame, Code amount, string currency) : Code
{
    internal override Value Evaluate() => Interpreter.Converted(frame, amount.Evaluate(), currency);
}
