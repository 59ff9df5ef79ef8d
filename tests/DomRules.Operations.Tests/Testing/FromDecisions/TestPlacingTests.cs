using System.Collections.Immutable;
using DomRules.Operations.Testing.FromDecisions;

namespace DomRules.Operations.Tests.Testing.FromDecisions;

/// <summary>Where a test goes that was made.</summary>
public sealed class TestPlacingTests
{
    private static readonly MadeTest Made = new("7 comes from A", "From decision 1.0.", "order-7.json", "{}\n", ["stock \"A\" \"X\": 1"], ["given order { id: \"7\", lines: [] }"], ["nothing_to_ship"], []);
    private static readonly ImmutableSortedDictionary<string, string> Library = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("shop.route", "policy shop currency EUR\n");

    [Fact]
    public void Of_ALibraryWithoutTests_IsANewModule()
    {
        var placed = TestPlacing.Of(Library, Made, " Seven ").Value.ShouldNotBeNull();
        (placed.File, placed.IsNew, placed.NetworkFile).ShouldBe(("tests.route", true, "order-7.json"));
        placed.Text.Split('\n')[placed.Line - 1].ShouldBe("test \"Seven\" {");
        placed.Text.ShouldStartWith("module made_tests\n\n// From decision 1.0.\n");
    }

    [Fact]
    public void Of_ALibraryWithTests_IsAtTheirEndBesideTheirFiles()
    {
        const string Tests = "module some_tests\n\ntest \"one\" {\n  given order { lines: [] }\n  expect nothing_to_ship\n}";
        var files = Library.Add("checked/orders.route", Tests).Add("checked/order-7.json", "{\"nodes\":[]}");
        var placed = TestPlacing.Of(files, Made, "Seven").Value.ShouldNotBeNull();
        (placed.File, placed.IsNew, placed.NetworkFile).ShouldBe(("checked/orders.route", false, "checked/order-7-2.json"));
        placed.Text.ShouldStartWith("\n\n// From decision");
        placed.Text.ShouldContain("given network \"order-7-2.json\"");
        (Tests + placed.Text).Split('\n')[placed.Line - 1].ShouldBe("test \"Seven\" {");
    }

    [Fact]
    public void Of_AFileOfTheSameNetwork_IsUsedAgain() =>
        TestPlacing.Of(Library.Add("order-7.json", "{}\n"), Made, "Seven").Value.ShouldNotBeNull().NetworkFile.ShouldBe("order-7.json");

    [Theory, InlineData(""), InlineData("a\nb"), InlineData("one")]
    public void Of_ANameThatWillNotDo_SaysSo(string title)
    {
        var files = Library.Add("tests.route", "module some_tests\n\ntest \"one\" {\n  given order { lines: [] }\n  expect nothing_to_ship\n}\n");
        TestPlacing.Of(files, Made, title).Problem.ShouldNotBeNull();
    }

    [Fact]
    public void Of_TestsOfALibraryThatIsDependedOn_StayAsTheyAre()
    {
        var files = Library.Add("depends/1/tests.route", "module some_tests\n\ntest \"one\" {\n  given order { lines: [] }\n  expect nothing_to_ship\n}\n");
        TestPlacing.Of(files, Made, "Seven").Value.ShouldNotBeNull().File.ShouldBe("tests.route");
    }
}
