using System.Collections.Immutable;
using DomRules.Model.Facts;
using DomRules.Model.Types;

namespace DomRules.Model.Graph;

/// <summary>The effective policy in compiled form: typed, immutable, hash-consed.</summary>
public sealed record RuleGraph
{
    /// <summary>Version of this form.</summary>
    public int Format { get; init; } = 1;

    /// <summary>Name of the policy.</summary>
    public required string Name { get; init; }

    /// <summary>Version of the library it came from; <c>0.0.0</c> for a file without library.</summary>
    public string Version { get; init; } = "0.0.0";

    /// <summary>The policies it consists of, root first, itself last.</summary>
    public required ImmutableArray<string> Layers { get; init; }

    /// <summary>Currency of its money facts (ISO 4217).</summary>
    public required string Currency { get; init; }

    /// <summary>For which orders it is; all layers' conditions joined; null: all.</summary>
    public Expression? AppliesWhen { get; init; }

    /// <summary>Every expression, operands before what uses them; an expression's <see cref="Expression.Index"/> is its place here.</summary>
    public required ImmutableArray<Expression> Expressions { get; init; }

    /// <summary>Where each expression was written, by index.</summary>
    public required ImmutableArray<ImmutableArray<SourceSpan>> Sources { get; init; }

    /// <summary>All rules, by block and then in first-match order (sealed first, root's before child's; then the child's before the parent's; otherwise last).</summary>
    public required ImmutableArray<Rule> Rules { get; init; }

    /// <summary>Steps of <c>sourcing</c>; empty: one step with every node.</summary>
    public ImmutableArray<RoutingStep> Steps { get; init; } = [];

    /// <summary>The rank list in force (the default, if none is stated).</summary>
    public required ImmutableArray<Criterion> RankBy { get; init; }

    /// <summary>Whether <see cref="RankBy"/> is the default.</summary>
    public bool RanksByDefault { get; init; }

    /// <summary>How services are chosen (the default, if none is stated).</summary>
    public required ImmutableArray<ServiceCriterion> RankServicesBy { get; init; }

    /// <summary>How a batch is served; empty: by <c>order.placed_at</c>.</summary>
    public ImmutableArray<ServingKey> ServeOrdersBy { get; init; } = [];

    /// <summary>Whether the policy has a <c>cost</c> block; without one, carrier rate plus node cost.</summary>
    public bool HasCostBlock { get; init; }

    /// <summary>Parameters in force, by name.</summary>
    public ImmutableArray<Parameter> Parameters { get; init; } = [];

    /// <summary>Merchant's own facts, by path.</summary>
    public ImmutableArray<FactDefinition> Fields { get; init; } = [];

    /// <summary>Vocabularies in force, by name: built-in codes and declared ones.</summary>
    public ImmutableArray<Vocabulary> Vocabularies { get; init; } = [];

    /// <summary>Queues, by name.</summary>
    public ImmutableArray<WorkQueue> Queues { get; init; } = [];

    /// <summary>Lets, by name.</summary>
    public ImmutableArray<NamedExpression> Lets { get; init; } = [];

    /// <summary>Checks, by name.</summary>
    public ImmutableArray<PropertyCheck> Checks { get; init; } = [];

    /// <summary>Rules that were disabled.</summary>
    public ImmutableArray<DisabledRule> Disabled { get; init; } = [];

    /// <summary>SHA-256 of the canonical JSON without sources, as <c>sha256:…</c>; set when the graph is lowered.</summary>
    public string Hash { get; init; } = "";

    /// <summary>The rules of a block, in first-match order.</summary>
    public IEnumerable<Rule> RulesOf(BlockKind block) => Rules.Where(r => r.Block == block);
}
