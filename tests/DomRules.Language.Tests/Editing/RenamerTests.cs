using DomRules.Language.Editing.Renaming;

namespace DomRules.Language.Tests.Editing;

public sealed class RenamerTests
{
    private const string Parent = """
        policy parent currency EUR
        let heavy = line.weight is known and line.weight > 20 kg
        sourcing {
          forbid rule no_heavy when heavy because "Heavy"
        }
        """;

    [Fact]
    public void Rename_OfALet_ChangesEveryPlaceInEveryFile()
    {
        var caret = Caret.In("policy child extends parent\nsourcing { forbid rule r when hea§vy and order.gift because \"x\" }", ("parent.route", Parent));

        var result = Renamer.Rename(caret.Snapshot, caret.Path, caret.Offset, "weighty");

        result.Refusal.ShouldBeNull();
        var after = caret.Snapshot.With(result.Edits);
        after.Source("main.route")!.Text.ShouldContain("when weighty and");
        after.Source("parent.route")!.Text.ShouldBe(Parent.Replace("let heavy", "let weighty", StringComparison.Ordinal).Replace("when heavy", "when weighty", StringComparison.Ordinal));
    }

    [Fact]
    public void Rename_OfARule_ChangesOverridesStepsAndTests()
    {
        var caret = Caret.In("""
            policy p
            split { rule li§mit when order.gift then at most 1 shipment because "x" }
            sourcing { step a without rule limit }
            test "t" { given order { cleared: [limit], lines: [{ sku: "A", quantity: 1 }] } expect rule limit not fired expect relaxed limit }
            """, ("child.route", "policy c extends p\nsplit { override rule limit when base then at most 2 shipments because \"y\" }"));

        var result = Renamer.Rename(caret.Snapshot, caret.Path, caret.Offset, "cap");

        result.Refusal.ShouldBeNull();
        result.Edits.Sum(f => f.Edits.Length).ShouldBe(6);
        result.Note.ShouldNotBeNull().ShouldContain("cleared");
    }

    [Fact]
    public void Rename_OfAField_ChangesItsLastWordInPathsReasonsAndTestData()
    {
        var caret = Caret.In("""
            policy p
            field customer.gra§de : number = 1
            review { rule r when order.customer.grade > 2 then tag good because "Grade {order.customer.grade}" }
            test "t" { given order { customer: { grade: 3 }, lines: [{ sku: "A", quantity: 1 }] } expect tag good }
            """);

        var result = Renamer.Rename(caret.Snapshot, caret.Path, caret.Offset, "level");

        result.Refusal.ShouldBeNull();
        result.Note.ShouldNotBeNull().ShouldContain("customer.grade");
        caret.Snapshot.With(result.Edits).Source("main.route")!.Text.ShouldBe(caret.Snapshot.Source("main.route")!.Text.Replace("grade", "level", StringComparison.Ordinal));
    }

    [Fact]
    public void Rename_OfACode_ChangesWordsConditionsAndTestData()
    {
        var caret = Caret.In("""
            policy p
            words line.tags = [fragile, frozen]
            list cold = [frozen]
            sourcing { forbid rule r when line.tags has any of cold or line.tags has fro§zen because "x" }
            test "t" { given order { lines: [{ sku: "A", quantity: 1, tags: [frozen] }] } expect rule r fired }
            """);

        Renamer.Rename(caret.Snapshot, caret.Path, caret.Offset, "deep_frozen").Edits.Sum(f => f.Edits.Length).ShouldBe(4);
    }

    [Fact]
    public void Rename_OfAPolicyInTheManifest_SaysSo()
    {
        var caret = Caret.In("policy §p\nreview { rule r then tag x because \"y\" }");
        var snapshot = caret.Snapshot.With(new Language.Libraries.LibraryManifest("l", "1.0.0", null, ["p"], []));

        Renamer.Rename(snapshot, caret.Path, caret.Offset, "q").Note.ShouldNotBeNull().ShouldContain("library.json");
    }

    [Theory]
    [InlineData("let x§ = order.gift", "y z", "is no name")]
    [InlineData("let x§ = order.gift", "20kg", "is no name")]
    [InlineData("let x§ = order.gift", "", "is no name")]
    [InlineData("let x§ = order.gift", "when", "needs back-quotes")]
    [InlineData("let x§ = order.gift", "cost", "needs back-quotes")]
    [InlineData("let x§ = order.gift", "x", "called `x` already")]
    [InlineData("let x§ = order.gift\nlist y = [1, 2]", "y", "taken: main.route:3")]
    [InlineData("let y = order.gif§t", "present", "fact of the language")]
    [InlineData("let y = order.risk is hi§gh", "higher", "code of the language")]
    [InlineData("let y = mi§n(1, 2) > 1", "least", "function of the language")]
    [InlineData("words order.tags = [vi§p]\nlet x = order.tags has vip", "`known`", "would be wrong")]
    [InlineData("field order.a§ : yes/no = no", "gift", "would be wrong")]
    [InlineData("let x§ = order.gift\nreview { rule r when x then cancel because \"b\" }", "base", "would be wrong")]
    [InlineData("words line.tags = [frozen]\nlet x§ = order.gift\nlist c = [frozen]\nlet z = line.tags has any of c", "c", "taken")]
    [InlineData("  // §\nlet x = order.gift", "y", "no name here")]
    public void Rename_ThatCannotBe_SaysWhy(string marked, string name, string why)
    {
        var caret = Caret.In("policy p\n" + marked);

        var result = Renamer.Rename(caret.Snapshot, caret.Path, caret.Offset, name);

        result.Edits.ShouldBeEmpty();
        result.Refusal.ShouldNotBeNull().ShouldContain(why);
    }

    [Fact]
    public void Rename_ToANameThatAnotherLayerWouldCapture_IsRefused()
    {
        var snapshot = Libraries.Of(("parent.route", Parent), ("main.route", "policy child extends parent\nlet massive = line.quantity > 3\nsourcing { forbid rule r when massive because \"x\" }"));

        var result = Renamer.Rename(snapshot, "parent.route", Parent.IndexOf("heavy", StringComparison.Ordinal), "massive");

        result.Refusal.ShouldNotBeNull().ShouldContain("taken: main.route:2");
    }

    [Fact]
    public void Rename_ToACodeThatConditionsExpect_IsRefused()
    {
        var caret = Caret.In("policy p\nlist quick§ = [express, same_day]\nlet x = order.service in quick");

        Renamer.Rename(caret.Snapshot, caret.Path, caret.Offset, "standard").Refusal.ShouldNotBeNull();
    }

    [Fact]
    public void Rename_OfWhatAnotherLibraryDeclares_IsRefused()
    {
        var caret = Caret.In("policy child extends parent\nsourcing { forbid rule r when hea§vy because \"x\" }");
        var snapshot = caret.Snapshot.WithForeign("parent.route", Parent);

        Renamer.Rename(snapshot, caret.Path, caret.Offset, "weighty").Refusal.ShouldNotBeNull().ShouldContain("another library");
    }

    [Fact]
    public void Rename_ToAKeywordInBackQuotes_Works()
    {
        var caret = Caret.In("policy p\nlet x§ = order.gift\nreview { rule r when x then cancel because \"b {x}\" }");

        var result = Renamer.Rename(caret.Snapshot, caret.Path, caret.Offset, "`when`");

        result.Refusal.ShouldBeNull();
        caret.Snapshot.With(result.Edits).Diagnostics.ShouldBeEmpty();
    }
}
