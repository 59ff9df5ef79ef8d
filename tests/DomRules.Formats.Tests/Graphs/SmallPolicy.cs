using System.Collections.Immutable;
using DomRules.Model.Facts;
using DomRules.Model.Graph;
using DomRules.Model.Graph.Effects;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Formats.Tests.Graphs;

/// <summary>A policy in which rules share conditions, made without the compiler.</summary>
internal static class SmallPolicy
{
    private static readonly SourceSpan Nowhere = new("small.route", 1, 1, 0);
    private static readonly ExpressionFactory Make = new();

    internal static RuleGraph Graph { get; } = Build();

    private static RuleGraph Build()
    {
        var highValue = Make.Parameter("high_value", new MoneyValue(500, "EUR"), RuleType.Money);
        var dear = Compare(OperatorKind.Greater, Fact("order.value"), highValue);
        var risky = Compare(OperatorKind.Equal, Fact("order.risk"), Code("order.risk", "high"));
        var store = Compare(OperatorKind.Equal, Fact("node.kind"), Code("node.kind", "store"));
        var heavy = Make.Lines(LineFunction.Any, RuleType.YesNo, null, Compare(OperatorKind.Greater, Fact("line.weight"), Measured(20_000, Measure.Weight, RuleType.Weight)));
        ImmutableArray<Rule> rules =
        [
            NewRule("fraud_screen", BlockKind.Review, Both(risky, dear), new HoldEffect("fraud_desk", Measured(14_400, Measure.Duration, RuleType.Duration), false)),
            NewRule("vip", BlockKind.Review, dear, new TagEffect("vip")),
            NewRule("no_heavy_from_stores", BlockKind.Sourcing, Both(store, heavy), new ForbidEffect()) with { IsSealed = true },
            NewRule("dear_stays_home", BlockKind.Sourcing, Both(store, dear), new ForbidEffect()),
            NewRule("labour", BlockKind.Cost, store, new AddCostEffect(CostSource.Amount, Make.Constant(new MoneyValue(1.20m, "EUR"), RuleType.Money), CostBasis.Line, false)),
            NewRule("no_plan", BlockKind.Exceptions, null, new BackorderEffect(null, null), new RecheckEffect(Measured(14_400, Measure.Duration, RuleType.Duration))) with { On = ["no_plan"] },
        ];
        return new()
        {
            Name = "small <\"policy\">",
            Version = "1.2.0",
            Layers = ["small"],
            Currency = "EUR",
            Expressions = [.. Make.All],
            Sources = [],
            Rules = [.. rules.Select((r, i) => r with { Index = i })],
            RankBy = [NewCriterion(CriterionKind.FewestShipments, "fewest shipments"), NewCriterion(CriterionKind.LowestCost, "lowest cost") with { Within = Make.Constant(new MoneyValue(0.5m, "EUR"), RuleType.Money) }],
            RankServicesBy = [],
            Steps = [new() { Name = "nearby", Policy = "small", Source = Nowhere, Within = Measured(160_000, Measure.Length, RuleType.Length) }, new() { Name = "anywhere", Policy = "small", Source = Nowhere }],
            Lets = [new("bulky", heavy, Nowhere)],
        };
    }

    private static Rule NewRule(string name, BlockKind block, Expression? when, params Effect[] effects) =>
        new() { Name = name, Block = block, When = when, Effects = [.. effects], Because = TextTemplate.Literal("because"), Policy = "small", Source = Nowhere };

    private static Criterion NewCriterion(CriterionKind kind, string name) => new() { Kind = kind, Name = name, Source = Nowhere };

    private static FactExpression Fact(string path) => Make.Fact(FactCatalogue.Find(path).ShouldNotBeNull());

    private static Expression Code(string fact, string code) => Make.Constant(new CodeValue(code, 0), FactCatalogue.Find(fact)!.Type);

    private static Expression Measured(decimal amount, Measure measure, RuleType type) => Make.Constant(new NumberValue(amount, measure), type);

    private static Expression Compare(OperatorKind kind, Expression left, Expression right) => Make.Operator(kind, RuleType.YesNo, null, left, right);

    private static Expression Both(Expression left, Expression right) => Make.Operator(OperatorKind.And, RuleType.YesNo, null, left, right);
}
