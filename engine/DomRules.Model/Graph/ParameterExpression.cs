using DomRules.Model.Facts;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Model.Graph;

/// <summary>A parameter with the value that is in force.</summary>
public sealed class ParameterExpression : Expression
{
    internal ParameterExpression(string name, Value value, RuleType type) : base(type, false, FactScope.None)
    {
        Name = name;
        Value = value;
    }

    /// <summary>The parameter's name.</summary>
    public string Name { get; }

    /// <summary>The value in force.</summary>
    public Value Value { get; }

    /// <inheritdoc />
    public override IReadOnlyList<Expression> Operands => [];
}
