using DomRules.Model.Facts;
using DomRules.Model.Graph;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Benchmarks.Rules;

/// <summary>A hundred vetoes over (line, node) as merchants write them, and an order and nodes for them: most join a fact of the line or order with one of the node, some look at the distance.</summary>
internal sealed class HundredVetoes
{
    private readonly ExpressionFactory _make = new();

    public Expression[] Conditions() => [.. Enumerable.Range(0, 100).Select(Condition)];

    public static Network Network { get; } = new()
    {
        AsOf = DateTimeOffset.UnixEpoch,
        Nodes =
        [
            .. Enumerable.Range(0, 100).Select(n => new Node
            {
                Id = $"N{n:000}",
                Name = $"Site {n}",
                Country = n % 3 == 0 ? "AT" : "DE",
                Kind = n % 4 == 0 ? "store" : "warehouse",
                Tags = [$"g{n % 10}"],
                Capabilities = n % 2 == 0 ? ["ship", "hazmat"] : ["ship"],
                At = Place.FromDegrees(47 + (n % 8), 6 + (n % 9)),
            }),
        ],
    };

    public static Order Order(int seed) => new()
    {
        Id = "1001",
        Destination = new Destination("DE", At: Place.FromDegrees(48 + (seed % 5), 9)),
        Value = new MoneyValue(seed * 53 % 500, "EUR"),
        Lines = [.. Enumerable.Range(1, 3).Select(n => new OrderLine { Number = n, Sku = $"S{n}", Quantity = n, Tags = [$"t{(seed + n) % 10}"] })],
    };

    private Expression Condition(int i) => (i % 4) switch
    {
        0 => Test(OperatorKind.And, Has("line.tags", $"t{i % 10}"), Test(OperatorKind.Not, Has("node.capabilities", "hazmat"))),
        1 => Test(OperatorKind.And, Test(OperatorKind.Greater, Fact("order.value"), _make.Constant(new MoneyValue(i * 5, "EUR"), RuleType.Money)), Has("node.tags", $"g{i % 10}")),
        2 => Test(OperatorKind.And, Is("node.kind", "store"), Has("line.tags", $"t{i % 10}"), Is("node.country", i % 3 == 0 ? "AT" : "DE")),
        _ => Test(OperatorKind.And, Has("node.tags", $"g{i % 10}"), Test(OperatorKind.Greater, Fact("node.distance"), _make.Constant(new NumberValue(i * 6_000, Measure.Length), RuleType.Length))),
    };

    private Expression Has(string path, string code) => Test(OperatorKind.Has, Fact(path), _make.Constant(new CodeValue(code, -1), RuleType.Text));

    private Expression Is(string path, string code) => Test(OperatorKind.Equal, Fact(path), _make.Constant(new CodeValue(code, -1), RuleType.Text));

    private FactExpression Fact(string path) => _make.Fact(FactCatalogue.Find(path)!);

    private Expression Test(OperatorKind kind, params Expression[] operands) => _make.Operator(kind, RuleType.YesNo, null, operands);
}
