using DomRules.Operations.Libraries;
using DomRules.Operations.Testing;

namespace DomRules.Operations.Tests.Testing;

/// <summary>What is said of a condition that a test expects and that does not hold.</summary>
public sealed class ExpectedConditionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("domrules-conditions-").FullName;

    [Theory]
    [InlineData("plan.cost = 4 EUR", null)]
    [InlineData("plan.cost < 3 EUR", "expected that plan.cost < 3 EUR, but plan.cost is 4 EUR.")]
    [InlineData("plan.shipments = 2 and order.value > 9 EUR", "but plan.shipments is 1, order.value is 5 EUR.")]
    [InlineData("order.value > 3 EUR / order.attempts", "but that could not be worked out: A number was divided by zero.")]
    public void Run_ConditionOverADecision_SaysWhatIsTheCase(string condition, string? said) => Check(condition, stock: 1, said);

    [Fact]
    public void Run_ConditionOverThePlanWhereThereIsNone_SaysThatNothingIsPlanned() => Check("plan.cost < 3 EUR", stock: 0, "but nothing is planned.");

    [Fact]
    public void Run_ConditionOverTheOrderWhereNothingIsPlanned_IsAnswered() => Check("order.value = 5 EUR", stock: 0, null);

    [Fact]
    public void Run_OrderThatNoPolicyDecides_SaysSo() => Check("order.value = 5 EUR", stock: 1, "but no policy decided the order.", "  applies when order.destination.country is FR\n");

    private void Check(string condition, int stock, string? said, string applies = "")
    {
        var failures = Run(condition, stock, applies).Failures;
        if (said is null)
        {
            failures.ShouldBeEmpty();
        }
        else
        {
            failures.ShouldHaveSingleItem().ShouldContain(said);
        }
    }

    private TestResult Run(string condition, int stock, string applies)
    {
        var file = Path.Combine(_folder, "shop.route");
        File.WriteAllText(file, $$"""
            policy shop
              currency EUR
            {{applies}}cost { rule site add node cost because "Packing" }
            test "t" {
              given network { node A { kind: warehouse, country: DE, capabilities: [ship], costs: { perShipment: 4 EUR } }  stock A "CUP": {{stock}} }
              given order { destination: { country: DE }, lines: [ { sku: "CUP", quantity: 1, unit_price: 5 EUR } ] }
              at 2026-11-20 10:00
              expect that {{condition}}
            }
            """);
        return new TestRunner(LibraryLoader.Load(file).Value.ShouldNotBeNull()).RunAll().ShouldHaveSingleItem();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
