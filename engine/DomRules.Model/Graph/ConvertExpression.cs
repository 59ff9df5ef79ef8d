using DomRules.Model.Types;

namespace DomRules.Model.Graph;

/// <summary>Money in another currency, at the snapshot's rates; a missing rate is a fault.</summary>
public sealed class ConvertExpression : Expression
{
    internal ConvertExpression(Expression amount, string currency) : base(RuleType.Money, amount.MayBeUnknown, amount.Scope)
    {
        Amount = amount;
        Currency = currency;
    }

    /// <summary>What is converted.</summary>
    public Expression Amount { get; }

    /// <summary>ISO 4217 code.</summary>
    public string Currency { get; }

    /// <inheritdoc />
    public override IReadOnlyList<Expression> Operands => [Amount];
}
