using DomRules.Model.Values;

namespace DomRules.Model.Graph;

/// <summary>An optional fact to which the policy gives a value where it is missing (<c>assume</c>). A decision in which that happened says so.</summary>
public sealed class AssumedExpression : Expression
{
    internal AssumedExpression(FactExpression fact, Value assumed, string meaning) : base(fact.Type, false, fact.Scope)
    {
        Fact = fact;
        Assumed = assumed;
        Meaning = meaning;
    }

    /// <summary>The fact.</summary>
    public FactExpression Fact { get; }

    /// <summary>What is assumed.</summary>
    public Value Assumed { get; }

    /// <summary>Why, in the author's words; empty when none were given.</summary>
    public string Meaning { get; }

    /// <inheritdoc />
    public override IReadOnlyList<Expression> Operands => [Fact];
}
