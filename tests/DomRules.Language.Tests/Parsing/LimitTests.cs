using System.Text;
using DomRules.Language.Parsing;
using DomRules.Language.Text;

namespace DomRules.Language.Tests.Parsing;

public sealed class LimitTests
{
    private static string[] CodesOf(string text) => [.. Parser.Parse(new SourceText("policy.route", text)).Diagnostics.Select(d => d.Code).Distinct()];

    [Fact]
    public void Parse_MoreThan256KiB_IsRefused() => CodesOf("// " + new string('x', 256 * 1024)).ShouldBe(["DR0001"]);

    [Fact]
    public void Parse_InvalidUtf8_SaysWhere() =>
        Parser.Parse("policy.route", [.. "policy shop // caf"u8, 0xE9, 0x0A]).Diagnostics.Select(d => d.Code).ShouldBe(["DR0002"]);

    [Fact]
    public void Parse_Utf16_SaysSo() =>
        Parser.Parse("policy.route", Encoding.Unicode.GetPreamble()).Diagnostics.Select(d => d.Code).ShouldBe(["DR0003"]);

    [Fact]
    public void Parse_AByteOrderMarkAndTabs_AreFine() =>
        Parser.Parse("policy.route", [0xEF, 0xBB, 0xBF, .. "policy\tshop\r\n"u8]).Diagnostics.ShouldBeEmpty();

    [Fact]
    public void Parse_64BracketsDeep_IsFineAnd65IsNot()
    {
        CodesOf($"policy shop\nlet a = {new string('(', 64)}order.gift{new string(')', 64)}").ShouldBeEmpty();
        CodesOf($"policy shop\nlet a = {new string('(', 65)}order.gift{new string(')', 65)}").ShouldBe(["DR0004"]);
    }

    [Fact]
    public void Parse_MoreThan5000Rules_IsToldOnce()
    {
        var rules = string.Concat(Enumerable.Range(0, 5001).Select(i => $"rule r{i} refuse because \"x\"\n"));

        CodesOf($"policy shop\nreturns {{\n{rules}}}").ShouldBe(["DR0005"]);
    }

    [Fact]
    public void Parse_MoreThan10000ListItems_IsToldOnce() =>
        CodesOf($"policy shop\nlist a = [{string.Join(',', Enumerable.Range(0, 10_001).Select(i => "c" + i))}]").ShouldBe(["DR0006"]);

    [Theory]
    [InlineData("any line where ")]
    [InlineData("not ")]
    [InlineData("- ")]
    [InlineData("sum of ")]
    [InlineData("largest ")]
    [InlineData("order.value + ")]
    [InlineData("order.value or else ")]
    [InlineData("order.gift and ")]
    [InlineData("(")]
    [InlineData("min(")]
    public void Parse_TenThousandInARow_EndsWithAMessageOrATree(string part)
    {
        var parsed = Parser.Parse(new SourceText("policy.route", $"policy shop\nlet a = {string.Concat(Enumerable.Repeat(part, 10_000))}order.gift"));

        (parsed.HasErrors || parsed.Syntax.Declarations.Length == 1).ShouldBeTrue();
    }
}
