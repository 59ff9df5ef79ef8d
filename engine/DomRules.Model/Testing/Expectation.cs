using System.Collections.Immutable;
using DomRules.Model.Graph;

namespace DomRules.Model.Testing;

/// <summary>An expectation about the last decision, or about the order named.</summary>
/// <param name="Kind">What is expected.</param>
/// <param name="Order">Order id; null: the last order given.</param>
/// <param name="Subject">SKU, node, rule, step, service, queue or outcome, as the kind says; null where it has none.</param>
/// <param name="Node">Node, where the kind names one besides the subject; null otherwise.</param>
/// <param name="Names">Rules or nodes, where the kind lists several.</param>
/// <param name="Value">Amount, date, count or text; null where the kind has none.</param>
/// <param name="IsNegated">Whether it must not hold.</param>
/// <param name="Source">Where it stands.</param>
public sealed record Expectation(ExpectKind Kind, string? Order, string? Subject, string? Node, ImmutableArray<string> Names, Values.Value? Value, bool IsNegated, SourceSpan Source) : TestAction(Source)
{
    /// <summary>A condition, by the policy in whose terms it is bound; empty where the kind has none.</summary>
    public ImmutableArray<NamedExpression> Conditions { get; init; } = [];

    /// <summary>Day of a promise, where it names one besides the value; null otherwise.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Whether an earlier day is as good.</summary>
    public bool IsBy { get; init; }
}
