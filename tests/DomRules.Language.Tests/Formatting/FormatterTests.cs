using DomRules.Language.Formatting;
using DomRules.Language.Parsing;
using DomRules.Language.Tests.Syntax;
using DomRules.Language.Text;

namespace DomRules.Language.Tests.Formatting;

public sealed class FormatterTests
{
    public static TheoryData<string> Files => [.. Samples.LibraryFiles.Select(Samples.Shown)];

    private static SourceText Read(string path) => new(path, File.ReadAllText(Path.Combine(Samples.Root, path)));

    [Theory, MemberData(nameof(Files))]
    public void Format_AFileOfALibrary_KeepsItsMeaning(string path)
    {
        var source = Read(path);

        var formatted = Formatter.Format(source).Text.ShouldNotBeNull();

        var after = Parser.Parse(new SourceText(path, formatted));
        after.Diagnostics.ShouldBeEmpty();
        SyntaxPrinter.Print(after.Syntax).ShouldBe(SyntaxPrinter.Print(Parser.Parse(source).Syntax));
    }

    [Theory, MemberData(nameof(Files))]
    public void Format_Twice_IsFormatOnce(string path)
    {
        var once = Formatter.Format(Read(path)).Text.ShouldNotBeNull();

        Formatter.Format(new SourceText(path, once)).Text.ShouldBe(once);
    }

    [Theory, MemberData(nameof(Files))]
    public void Format_AFileWithComments_KeepsEachOne(string path)
    {
        var source = Read(path);

        var formatted = Formatter.Format(source).Text.ShouldNotBeNull();

        Comments(formatted).ShouldBe(Comments(source.Text));
    }

    [Fact]
    public void Format_AFileWithAMistake_IsRefused()
    {
        var result = Formatter.Format(new SourceText("a.route", "policy shop\nlet a = ;"));

        result.Text.ShouldBeNull();
        result.Diagnostics.ShouldNotBeEmpty();
    }

    [Fact]
    public void Format_ARuleThatFits_StandsOnOneLine() =>
        Formatter.Format(new SourceText("a.route", "policy   shop\nreview{rule   a\n when order.gift   then tag vip\nbecause \"x\"\n}"))
            .Text.ShouldBe("policy shop\n\nreview {\n  rule a when order.gift then tag vip because \"x\"\n}\n");

    [Fact]
    public void Format_Criteria_ArePartedByCommas() =>
        Formatter.Format(new SourceText("a.route", "policy shop\nsourcing { rank by { fewest shipments lowest cost within 0.50 EUR nearest } }"))
            .Text.ShouldBe("policy shop\n\nsourcing {\n  rank by { fewest shipments, lowest cost within 0.50 EUR, nearest }\n}\n");

    private static string[] Comments(string text) =>
        [.. text.Split('\n').Select(line => line.IndexOf("//", StringComparison.Ordinal) is var at and >= 0 ? line[at..].TrimEnd() : "").Where(line => line.Length > 0)];
}
