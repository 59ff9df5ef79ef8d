using DomRules.Model.Facts;
using DomRules.Model.Types;

namespace DomRules.Model.Graph;

/// <summary>A node of the rule graph that has a value. Made by <see cref="ExpressionFactory"/> only, so that equal expressions of one graph are one object.</summary>
public abstract class Expression
{
    private protected Expression(RuleType type, bool mayBeUnknown, FactScope scope)
    {
        Type = type;
        MayBeUnknown = mayBeUnknown;
        Scope = scope;
    }

    /// <summary>Content hash: the first 32 hexadecimal digits of the SHA-256 of the node's canonical JSON; the same in every version of every policy.</summary>
    public string Id { get; internal set; } = "";

    /// <summary>Place in <see cref="RuleGraph.Expressions"/>, operands before what uses them; -1 before the graph is complete.</summary>
    public int Index { get; internal set; } = -1;

    /// <summary>Type of the value.</summary>
    public RuleType Type { get; }

    /// <summary>Whether the value may be <see cref="Values.UnknownValue"/>.</summary>
    public bool MayBeUnknown { get; }

    /// <summary>What must be at hand to evaluate it: all that its operands need. A quantifier over lines needs the order, not a line.</summary>
    public FactScope Scope { get; }

    /// <summary>What it is made of, in order.</summary>
    public abstract IReadOnlyList<Expression> Operands { get; }
}
