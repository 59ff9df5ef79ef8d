using DomRules.Language.Binding;
using DomRules.Language.Diagnostics;
using DomRules.Language.Linking;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;
using DomRules.Model.Graph;

namespace DomRules.Language.Lowering;

/// <summary>Conditions that tests expect, bound in the terms of each policy that may decide the test's orders.</summary>
internal sealed class TestConditions(ImmutableArray<EffectivePolicy> policies, DiagnosticBag bag)
{
    private static readonly BindingScope Scope = BlockRules.OfPlans("`expect that`");

    /// <summary>In which those policies count costs.</summary>
    internal ImmutableSortedSet<string> Currencies { get; } = [.. policies.Select(p => p.Currency)];

    /// <summary>What the condition says in each policy; null when it is mistaken in one of them.</summary>
    internal ImmutableArray<NamedExpression>? Bind(ExpressionSyntax condition, SourceText source)
    {
        var at = TestLowering.Span(source, condition.Span);
        var bound = ImmutableArray.CreateBuilder<NamedExpression>();
        foreach (var policy in policies)
        {
            if (new ExpressionBinder(policy.Definitions, policy.Definitions.Factory, source, bag).Condition(condition, Scope) is { } expression)
            {
                bound.Add(new NamedExpression(policy.Name, expression, at));
            }
        }

        return bound.Count == policies.Length ? bound.ToImmutable() : null;
    }
}
