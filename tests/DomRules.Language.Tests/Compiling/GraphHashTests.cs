using DomRules.Language.Text;

namespace DomRules.Language.Tests.Compiling;

public sealed class GraphHashTests
{
    private const string Heavy = "let heavy = (order.weight or else 0 kg) > 20 kg\n";
    private const string Large = "let large = order.value > 500 USD\n";

    private const string Review = """

        queue ops_desk "Operations"

        review {
          rule look when heavy or large then hold for ops_desk within 1 day because "Worth a look"
        }
        """;

    [Fact]
    public void Hash_DeclarationsInAnotherOrder_Same() =>
        HashOf(Header + Large + Heavy + Review).ShouldBe(HashOf(Header + Heavy + Large + Review));

    [Fact]
    public void Hash_LinesFurtherDownAndCommented_Same() =>
        HashOf("\n\n" + Header + "// what weighs\n" + Heavy + "\n" + Large + Review).ShouldBe(HashOf(Header + Heavy + Large + Review));

    [Fact]
    public void Hash_OtherThreshold_Different() =>
        HashOf(Header + Heavy.Replace("20", "21", StringComparison.Ordinal) + Large + Review).ShouldNotBe(HashOf(Header + Heavy + Large + Review));

    [Fact]
    public void Hash_OtherReason_Different() =>
        HashOf(Header + Heavy + Large + Review.Replace("Worth", "Deserves", StringComparison.Ordinal)).ShouldNotBe(HashOf(Header + Heavy + Large + Review));

    private const string Header = "policy hashed\n  currency USD\n\n";

    private static string HashOf(string text)
    {
        var result = PolicyCompiler.Compile([new SourceText("hashed.route", text)]);
        result.Diagnostics.ShouldBeEmpty();
        return result.Checks.ShouldHaveSingleItem().Hash;
    }
}
