using DomRules.Operations.Libraries;
using DomRules.Operations.Testing;

namespace DomRules.Operations.Tests.Testing;

/// <summary>What is said of an order's life that is not as a test expects, and of what cannot happen.</summary>
public sealed class SequenceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("domrules-sequences-").FullName;

    [Theory]
    [InlineData("expect waiting", "expected waiting, but order 1 is reserved: shipment 1 from A is reserved.")]
    [InlineData("when event shipped expect delivered", "expected delivered, but order 1 is shipped: shipment 1 from A is shipped.")]
    [InlineData("expect available 3 of \"CUP\" at A", "expected 3 of CUP available at A, but 1 is: 3 on hand, 2 of it held.")]
    [InlineData("when event damaged with { quantity: 1 } expect available 1 of \"CUP\" at A", "but 0 is: 2 on hand, 2 of it held.")]
    [InlineData("expect available 1 of \"POT\" at B", "but B has no POT.")]
    [InlineData("when event short_pick expect \"CUP\" from A", "expected CUP from A, but it comes from B (2).")]
    [InlineData("when event short_pick expect rule empty not fired", "expected rule empty not fired, but the rule matched.")]
    [InlineData("when event short_pick when event late expect rule empty fired", "expected rule empty fired, but the rule not evaluated.")]
    [InlineData("when event late expect queue ops_desk due 2026-11-21 11:00", "but it is due 2026-11-21 10:00.")]
    [InlineData("when event short_pick expect shipped", "Short pick at A: stock set to 0, routed again without it for 2 days, because “A was empty” (empty).")]
    public void Run_ExpectationThatDoesNotHold_SaysWhatIsTheCase(string statements, string said) =>
        Run(statements).Failures.ShouldHaveSingleItem().ShouldContain(said);

    [Theory]
    [InlineData("when event delivered", "`delivered` is refused: No shipment of order 1 can become delivered now: 1 is reserved")]
    [InlineData("when event short_pick with { order: \"7\" }", "`short_pick` is refused: Order 7 is not known")]
    [InlineData("when event short_pick with { line: 9 }", "`short_pick` is refused: Nothing of order 1 is still to leave from A")]
    [InlineData("when event hold_released with { by: \"ana\", because: \"Fine\" }", "`hold_released` is refused: Order 1 is not held")]
    [InlineData("when event carrier_disrupted with { service: \"nope\" }", "`carrier_disrupted` is refused: The network has no service nope")]
    [InlineData("when event stock_arrived at A with { sku: \"CUP\", quantity: 0 }", "$.quantity: 0 is not above 0")]
    [InlineData("when event order_edited with { lines: [{ sku: \"CUP\", quantity: \"x\" }] }", "\"x\" is not a number")]
    [InlineData("when event order_edited with { order: \"7\", gift: yes }", "order 7 is not known")]
    [InlineData("after 1 day given order { id: \"1\", destination: { country: DE }, lines: [] }", "order 1 is refused: Order 1 is known already")]
    [InlineData("when event shipped given return { id: \"R\", sku: \"CUP\" } given return { id: \"R\", sku: \"CUP\" }", "return R is refused: Return R of order 1 is known already: it was accepted, and is on its way")]
    public void Run_WhatCannotHappen_FailsWithTheReasonAndEnds(string statements, string said) =>
        Run(statements + " expect unroutable").Failures.ShouldHaveSingleItem().ShouldContain(said);

    [Fact]
    public void Run_BeforeAnyOrder_NothingCanHappenToOne() => Run("", "when event shipped").Failures.ShouldHaveSingleItem().ShouldContain("no order is given yet");

    [Fact]
    public void Run_StatementsAfterAnEvent_AreAboutTheOrderThatItNames() => Run("""
        given order { id: "2", destination: { country: DE }, lines: [{ sku: "CUP", quantity: 1 }] }
        expect available 0 of "CUP" at A
        when event shipped with { order: "1" }
        expect shipped
        expect order "2" reserved
        when event order_cancelled
        expect cancelled
        """).Failures.ShouldHaveSingleItem().ShouldContain("`order_cancelled` is refused");

    [Fact]
    public void Run_PromisesAndConditions_AreAskedAtTheirMoment() => Run("""
        expect promise of 3 of "CUP"
        expect that order.attempts = 0
        when event short_pick
        expect that order.attempts = 1
        given order { id: "2", destination: { country: DE }, lines: [{ sku: "CUP", quantity: 1 }] }
        expect promise of 1 of "CUP"
        expect order "1" promise of 6 of "CUP"
        """).Failures.ShouldHaveSingleItem().ShouldContain("expected promise CUP 3, but");

    [Fact]
    public void Run_RulesThatAnswered_CountAsFiredAndDecided()
    {
        var (library, results) = RunAll("when event short_pick expect \"CUP\" from B");
        results.SelectMany(r => r.Failures).ShouldBeEmpty();
        var rule = Coverage.Of(library.Compilation.Library!.Policies, results).Rules.Single(r => r.Rule == "empty");
        (rule.Fired, rule.Decided).ShouldBe((1, 1));
    }

    private TestResult Run(string statements, string first = "") => RunAll(statements, first).Results.ShouldHaveSingleItem();

    private (LoadedLibrary Library, System.Collections.Immutable.ImmutableArray<TestResult> Results) RunAll(string statements, string first = "")
    {
        var file = Path.Combine(_folder, "shop.route");
        File.WriteAllText(file, $$"""
            policy shop
              currency EUR
            queue ops_desk "Operations"
            exceptions {
              rule empty on short_pick when event.attempts < 3 then set stock to 0, reroute without node for 2 days because "{node.name} was empty"
              rule broken on damaged then reduce stock by event.quantity or else 1, reroute because "Broken"
              otherwise then hold for ops_desk within 1 day because "Unplanned: {event.kind}"
            }
            test "t" {
              given network {
                node A { kind: warehouse, country: DE, capabilities: [ship] }
                node B { kind: store, country: DE, capabilities: [ship] }
                stock A "CUP": 3
                stock B "CUP": 3
                market DE { countries: [DE], currency: EUR, timeZone: "Europe/Berlin" }
              }
              {{first}}
              given order { destination: { country: DE }, lines: [ { sku: "CUP", quantity: 2, unit_price: 5 EUR } ] }
              at 2026-11-20 10:00
              {{statements}}
            }
            """);
        var library = LibraryLoader.Load(file).Value.ShouldNotBeNull();
        return (library, new TestRunner(library).RunAll());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
