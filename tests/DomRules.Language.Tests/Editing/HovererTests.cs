using DomRules.Language.Editing.Hovers;
using DomRules.Language.Editing.Navigation;

namespace DomRules.Language.Tests.Editing;

public sealed class HovererTests
{
    private const string Parent = """
        /// What every market has.
        policy parent currency EUR
        queue desk "People who look"
        review {
          /// Looks at risk.
          rule screen sealed when order.risk is high then hold for desk because "Risk"
          rule plain when order.gift then tag seen because "Seen"
        }
        """;

    [Theory]
    [InlineData("parameter limit = 5 EUR between 1 EUR and 10 EUR \"Most\"\nlet y = order.value > lim§it", "parameter limit: money in EUR | 5 EUR | between 1 EUR and 10 EUR | Most")]
    [InlineData("/// Heavy things\nlet heavy = line.weight is known and line.weight > 20 kg\nlet z = hea§vy", "definition heavy: yes/no | line.weight is known and line.weight > 20 kg | Heavy things")]
    [InlineData("list far = [AT, CH]\nlet y = order.destination.country in f§ar", "list far: a list of codes of country | 2 items | [AT, CH] | -")]
    [InlineData("table t (order.gift) gives money { | yes | 1 EUR | | no | 2 EUR | }\nlet y = t§ > 1 EUR", "table t: money in EUR | 2 rows by order.gift | -")]
    [InlineData("field order.loyalty : one of [bronze, gold]? \"How loyal\"\nlet y = order.loy§alty is known", "field order.loyalty: one of [bronze, gold] | may be missing | How loyal")]
    [InlineData("field order.points : whole number = 3 \"Points\"\nlet y = order.poi§nts > 2", "field order.points: a whole number | 3 where the input is silent | Points")]
    [InlineData("let y = order.risk§ is high", "fact order.risk: one of [unrated, low, medium, high] | *")]
    [InlineData("assume line.weight = 500 g\nlet y = line.we§ight > 1 kg", "fact line.weight: a weight | may be missing; 500 g is then assumed | known in promise, allocation, sourcing | *")]
    [InlineData("let y = order.risk is me§dium", "code medium of order.risk | in the order unrated < low < medium < high | *")]
    [InlineData("let y = mi§n(1, 2) > 1", "function min | *")]
    [InlineData("queue back \"Back office\"\nreview { rule r then hold for ba§ck because \"x\" }", "queue back | Back office")]
    public void At_AName_SaysWhatItIs(string marked, string expected)
    {
        var caret = Caret.In("policy p currency EUR\n" + marked);

        var hover = Hoverer.At(caret.Snapshot, caret.Path, caret.Offset).ShouldNotBeNull();

        var shown = string.Join(" | ", [hover.Title, .. hover.Lines, expected.EndsWith('*') ? "*" : hover.Documentation ?? "-"]);
        shown.ShouldBe(expected);
        if (expected.EndsWith('*'))
        {
            hover.Documentation.ShouldNotBeNullOrEmpty();
        }
    }

    [Theory]
    [InlineData("policy child extends parent\nreview { override rule pl§ain when base then cancel because \"x\" }", "rule plain in review | of policy parent | overridden by child | -")]
    [InlineData("policy child extends parent\nreview { disable rule pl§ain because \"Not here\" }", "rule plain in review | of policy parent | disabled by child: Not here | -")]
    [InlineData("policy child extends pare§nt", "policy parent | 2 rules in force, counts in EUR | What every market has.")]
    [InlineData("policy child extends parent\ntest \"t\" { given order { lines: [{ sku: \"A\", quantity: 1 }] } expect rule scr§een fired }", "rule screen in review | of policy parent | sealed: no lower layer may override or disable it | Looks at risk.")]
    public void At_WhatAParentDeclares_SaysWhichLayerDoesWhat(string marked, string expected)
    {
        var caret = Caret.In(marked, ("parent.route", Parent));

        var hover = Hoverer.At(caret.Snapshot, caret.Path, caret.Offset).ShouldNotBeNull();

        string.Join(" | ", [hover.Title, .. hover.Lines, hover.Documentation ?? "-"]).ShouldBe(expected);
        hover.Declared.ShouldNotBeNull().Source.Path.ShouldBe("parent.route");
    }

    [Fact]
    public void At_AFactInACondition_NamesItsNodeInTheGraph()
    {
        var caret = Caret.In("policy p\nreview { rule r when order.gi§ft then cancel because \"x\" }");

        var hover = Hoverer.At(caret.Snapshot, caret.Path, caret.Offset).ShouldNotBeNull();

        hover.FactPath.ShouldBe("order.gift");
        var node = hover.Expressions.ShouldHaveSingleItem();
        caret.Snapshot.Compilation.Checks.Single().Rules[0].When!.Id.ShouldBe(node.Id);
    }

    [Fact]
    public void At_ADefinition_NamesTheNodeOfItsValue()
    {
        var caret = Caret.In("policy p\nlet x§ = order.gift and order.value > 5 EUR");

        Hoverer.At(caret.Snapshot, caret.Path, caret.Offset).ShouldNotBeNull().Expressions.ShouldHaveSingleItem();
    }

    [Fact]
    public void At_EveryNameOfTheLibraries_SaysSomething()
    {
        foreach (var (library, snapshot) in Libraries.All)
        {
            foreach (var named in snapshot.Paths.SelectMany(p => Navigator.In(snapshot, p)).DistinctBy(o => o.Symbol))
            {
                Hoverer.At(snapshot, named.Source.Path, named.Span.Start).ShouldNotBeNull($"{library} {named}").Title.ShouldNotBeNullOrEmpty();
            }
        }
    }
}
