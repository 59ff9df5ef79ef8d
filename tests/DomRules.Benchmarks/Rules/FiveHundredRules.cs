using DomRules.Model.Facts;
using DomRules.Model.Graph;
using DomRules.Model.Orders;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Benchmarks.Rules;

/// <summary>Five hundred rules of three conditions each over an order, by a formula, and orders for them.</summary>
internal sealed class FiveHundredRules
{
    public const int Count = 500;
    private static readonly string[] Countries = ["DE", "AT", "FR", "NL", "BE", "IT", "ES", "PL", "CZ", "DK", "SE", "FI"];
    private static readonly string[] Risks = ["unrated", "low", "medium", "high"];
    private static readonly string[] Services = ["economy", "standard", "express", "same_day"];
    private readonly ExpressionFactory _make = new();

    public Expression[] Conditions() => [.. Enumerable.Range(0, Count).Select(Condition)];

    public static Order Order(int seed) => new()
    {
        Id = "1001",
        Destination = new Destination(Countries[seed % 12]),
        Value = new MoneyValue(seed * 53 % 500, "EUR"),
        Tags = [.. Enumerable.Range(0, seed % 4).Select(i => $"t{(seed + (i * 3)) % 10}")],
        Risk = Risks[seed / 3 % 4],
        Service = Services[seed / 5 % 4],
        Priority = seed % 6,
    };

    private Expression Condition(int i) => Test(OperatorKind.And,
        Test(OperatorKind.Equal, Fact("order.destination.country"), Code(Countries[i % 12])),
        Test(i % 2 == 0 ? OperatorKind.GreaterOrEqual : OperatorKind.Less, Fact("order.value"), _make.Constant(new MoneyValue(i * 37 % 100 * 5, "EUR"), RuleType.Money)),
        (i % 4) switch
        {
            0 => Test(OperatorKind.Has, Fact("order.tags"), Code($"t{i % 10}")),
            1 => Test(OperatorKind.Equal, Fact("order.risk"), Code(Risks[i / 4 % 4])),
            2 => Test(OperatorKind.In, Fact("order.service"), _make.Constant(new ListValue([Word(Services[i / 4 % 4]), Word(Services[((i / 4) + 1) % 4])]), RuleType.ListOf(RuleType.Text))),
            _ => Test(OperatorKind.Greater, Fact("order.priority"), _make.Constant(new NumberValue(i / 4 % 5, Measure.WholeNumber), RuleType.WholeNumber)),
        });

    private FactExpression Fact(string path) => _make.Fact(FactCatalogue.Find(path)!);

    private Expression Code(string code) => _make.Constant(Word(code), RuleType.Text);

    private static CodeValue Word(string code) => new(code, -1);

    private Expression Test(OperatorKind kind, params Expression[] operands) => _make.Operator(kind, RuleType.YesNo, null, operands);
}
