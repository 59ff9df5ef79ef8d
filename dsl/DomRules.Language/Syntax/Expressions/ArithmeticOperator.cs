namespace DomRules.Language.Syntax.Expressions;

/// <summary>The four operations.</summary>
public enum ArithmeticOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
}
