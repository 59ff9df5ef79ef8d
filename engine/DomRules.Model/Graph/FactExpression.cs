using DomRules.Model.Facts;

namespace DomRules.Model.Graph;

/// <summary>A fact.</summary>
public sealed class FactExpression : Expression
{
    internal FactExpression(FactDefinition fact) : base(fact.Type, fact.IsOptional, fact.Scope) => Fact = fact;

    /// <summary>Which.</summary>
    public FactDefinition Fact { get; }

    /// <inheritdoc />
    public override IReadOnlyList<Expression> Operands => [];
}
