using DomRules.Language.Text;

namespace DomRules.Language.Tests.Lowering;

/// <summary>What tests name is looked up in the input formats, in their own network and in what can happen at all.</summary>
public sealed class TestNamesTests
{
    private const string Order = "given order { destination: { country: DE }, lines: [ { sku: \"A\", quantity: 1 } ] }";

    [Theory]
    [InlineData("given order { as_of: 2026-11-20, lines: [] }", "as_of")]
    [InlineData("given order { lines: [ { sku: \"A\", quantity: 1, attributes: { x: 1 }, colour: red } ] }", "colour")]
    [InlineData("given order { destination: { at: (1, 2), near: (1, 2) }, lines: [] }", "near")]
    [InlineData("given orders [ { lines: [] }, { liness: [] } ]", "liness")]
    [InlineData("given reservation { ordre: \"9\" }", "ordre")]
    [InlineData("given network { node A { country: DE, capacity: { per_dai: 3 } } }", "per_dai")]
    [InlineData("given network { nodes: [ { id: \"A\", contry: DE } ] }", "contry")]
    [InlineData("given network { carrier GLS { services: [ { id: \"s\", rates: [ { prize: 3 EUR } ] } ] } }", "prize")]
    [InlineData("given network \"network.json\" with { stock A \"X\" { onhand_: 3 } }", "onhand_")]
    public void Compile_PropertyThatTheInputsLack_IsToldAtItsPlace(string given, string name)
    {
        var diagnostic = Compile(given, "expect routed").ShouldHaveSingleItem();
        diagnostic.Code.ShouldBe("DR0807");
        diagnostic.Location.Source.Slice(diagnostic.Location.Span).ShouldBe(name);
    }

    [Theory]
    [InlineData("given order { urgent: yes, destination: { country: DE }, lines: [ { sku: \"A\", quantity: 1, unitPrice: 3 EUR, unit_cost: 2 EUR } ] }")]
    [InlineData("given network { exchange_rates: { base: \"EUR\", rates: { USD: 1.08 } } as_of: 2026-11-20 10:00 }")]
    [InlineData("given network { node A { country: DE, cutoffs: { same_day: { \"mon-fri\": 14:00 } }, opening_hours: { sat: \"09:00-12:00\" }, attributes: { what: ever } } }")]
    public void Compile_PropertiesFieldsAndFreeNames_AreFine(string given) => Compile(given, "expect routed").ShouldBeEmpty();

    [Theory]
    [InlineData("given network { node A { country: DE } }", "expect \"X\" from B", true)]
    [InlineData("given network { node A { country: DE } }", "expect \"X\" not from B", true)]
    [InlineData("given network { node A { country: DE } }", "expect backordered \"X\" at B", true)]
    [InlineData("given network { node A { country: DE } }", "expect order \"1\" B excluded", true)]
    [InlineData("given network { nodes: [ { id: \"B\", country: DE } ] }", "expect \"X\" from B", false)]
    [InlineData("given network { node A { country: DE } } given network { node B { country: DE } }", "expect \"X\" from B", false)]
    [InlineData("given network \"network.json\" with { node A { country: DE } }", "expect \"X\" from B", false)]
    [InlineData("given network { node A { country: DE } } given network \"network.json\"", "expect \"X\" from B", false)]
    [InlineData("", "expect \"X\" from B", false)]
    public void Compile_NodeExpected_IsLookedForWhereTheWholeNetworkIsThere(string given, string expect, bool isTold) =>
        Compile(given + "\n" + Order, expect).Select(d => d.Code).ShouldBe(isTold ? ["DR0808"] : []);

    [Theory]
    [InlineData("expect action reroute")]
    [InlineData("expect action set_aside")]
    [InlineData("expect cost < 3 EUR")]
    public void Compile_ActionOrCostThatThereCanBe_IsFine(string expect) => Compile(Order, expect).ShouldBeEmpty();

    private static IReadOnlyList<Language.Diagnostics.Diagnostic> Compile(string given, string expect)
    {
        var order = given.Contains("given order", StringComparison.Ordinal) ? "" : Order + "\n";
        return PolicyCompiler.Compile([new SourceText("shop.route", $"policy shop\n  currency EUR\nfield order.urgent: yes/no\nreview {{ rule u when order.urgent is known then tag u because \"x\" }}\ntest \"t\" {{\n{order}{given}\n{expect}\n}}\n")]).Diagnostics;
    }
}
