using DomRules.Language.Editing.Navigation;
using DomRules.Language.Occurrences;

namespace DomRules.Language.Tests.Editing;

public sealed class NavigatorTests
{
    private const string Parent = """
        policy parent currency EUR
        queue desk "A desk"
        let heavy = line.weight is known and line.weight > 20 kg
        review {
          rule screen when order.risk is high then hold for desk because "Risk"
          rule plain then tag seen because "Seen"
        }
        split { otherwise rule limit then at most 3 shipments because "House" }
        """;

    [Theory]
    [InlineData("policy p\nlet x = order.gift\nlet y = §x or order.gift", "main.route:2:5")]
    [InlineData("policy p\nparameter limit = 5 EUR\nreview { rule r when order.value > lim§it then cancel because \"{limit}\" }", "main.route:2:11")]
    [InlineData("policy p\nlist far = [AT, CH]\nlet y = order.destination.country in §far", "main.route:2:6")]
    [InlineData("policy p\nwords line.tags = [hazmat, fragile]\nlet y = line.tags has frag§ile", "main.route:2:28")]
    [InlineData("policy p\nfield order.loyalty : one of [bronze, gold]?\nlet y = order.loyalty is known and order.loyalty is §gold", "main.route:2:39")]
    [InlineData("policy p\nfield customer.grade : number?\nlet y = (order.customer.gr§ade or else 0) > 1", "main.route:2:7")]
    [InlineData("policy p\nassume line.weight = 500 g\nlet y = line.§weight > 1 kg", "main.route:2:8")]
    [InlineData("policy p\nqueue desk\nreview { rule r then hold for §desk because \"x\" }", "main.route:2:7")]
    [InlineData("policy p\ntable t (order.gift) gives money { | yes | 1 EUR | | no | 2 EUR | }\ncost { rule r add t§ because \"x\" }", "main.route:2:7")]
    [InlineData("policy p\nsourcing { step near nodes within 5 km then fill from §far step far }", "main.route:2:64")]
    [InlineData("policy child extends par§ent", "parent.route:1:8")]
    [InlineData("policy child extends parent\nreview { override rule sc§reen when base then cancel because \"x\" }", "parent.route:5:8")]
    [InlineData("policy child extends parent\nreview { disable rule §plain because \"x\" }", "parent.route:6:8")]
    [InlineData("policy child extends parent\nsourcing { forbid rule r when hea§vy because \"x\" }", "parent.route:3:5")]
    [InlineData("policy child extends parent\nsplit { rule r when order.gift then at most 1 shipment because \"x\" }\ntest \"t\" { given order { lines: [{ sku: \"A\", quantity: 1 }] } expect rule §limit fired }", "parent.route:8:24")]
    [InlineData("policy p\nuse sha§red", "shared.route:1:8")]
    [InlineData("policy p\nuse shared\nlet y = §quick", "shared.route:2:5")]
    [InlineData("policy p\ntest \"t\" { given network { node BER { kind: store } } given order { lines: [{ sku: \"A\", quantity: 1 }] } expect \"A\" from §BER }", "main.route:2:33")]
    public void Definitions_OfAName_AreWhereItIsDeclared(string marked, string expected)
    {
        var caret = Caret.In(marked, ("parent.route", Parent), ("shared.route", "module shared\nlet quick = order.service is express"));

        var found = Navigator.Definitions(caret.Snapshot, caret.Path, caret.Offset);

        string.Join(", ", found.Select(l => $"{l.Source.Path}:{l.Start}")).ShouldBe(expected);
    }

    [Fact]
    public void Definitions_OfBuiltInFact_AreNone()
    {
        var caret = Caret.In("policy p\nlet y = order.§gift");

        Navigator.Definitions(caret.Snapshot, caret.Path, caret.Offset).ShouldBeEmpty();
        Navigator.At(caret.Snapshot, caret.Path, caret.Offset).ShouldHaveSingleItem().Symbol.ShouldBe(new Symbol(SymbolKind.Fact, "order.gift", ""));
    }

    [Fact]
    public void References_OfANameOfAModule_AreAllOfAllPoliciesOnce()
    {
        var caret = Caret.In("module shared\nlet qu§ick = order.service is express\nlet other = quick",
            ("a.route", "policy a\nuse shared\nlet x = quick"), ("b.route", "policy b\nuse shared\nreview { rule r when quick then cancel because \"{quick}\" }"));

        var found = Navigator.References(caret.Snapshot, caret.Path, caret.Offset);

        found.Select(l => $"{l.Source.Path}:{l.Start}").ShouldBe(["a.route:3:9", "b.route:3:22", "b.route:3:50", "main.route:2:5", "main.route:3:13"]);
    }

    [Fact]
    public void References_WhereAPolicyIsBroken_AreThoseThatCouldBeRead()
    {
        var caret = Caret.In("policy p extends nobody\nlet qu§ick = order.gift\nreview { rule broken when when rule fine when quick then cancel because \"x\" }");

        Navigator.References(caret.Snapshot, caret.Path, caret.Offset).Length.ShouldBe(2);
    }

    [Fact]
    public void Definitions_OfANameThatTwoLayersDeclare_AreOfThePolicyInQuestion()
    {
        var caret = Caret.In("policy child extends parent\nlet heavy = line.quantity > 3\nreview { rule r when any line where he§avy then cancel because \"x\" }", ("parent.route", Parent));

        Navigator.Definitions(caret.Snapshot, caret.Path, caret.Offset).ShouldHaveSingleItem().Start.ToString().ShouldBe("2:5");
    }
}
