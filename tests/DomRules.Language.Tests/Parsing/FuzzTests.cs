using System.Globalization;
using DomRules.Language.Diagnostics;
using DomRules.Language.Formatting;
using DomRules.Language.Parsing;
using DomRules.Language.Tests.Syntax;
using DomRules.Language.Text;
using Xunit.Abstractions;

namespace DomRules.Language.Tests.Parsing;

public sealed class FuzzTests(ITestOutputHelper output)
{
    private static readonly bool IsHeavy = Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1";

    [Fact]
    public void Parse_AnyInput_EndsWithATreeAndMessages()
    {
        var seed = ulong.Parse(Environment.GetEnvironmentVariable("DOMRULES_SEED") ?? "20261120", CultureInfo.InvariantCulture);
        var inputs = IsHeavy ? 2_000_000 : 100_000;
        output.WriteLine($"seed {seed}, {inputs} inputs");
        var source = new FuzzSource(seed, Samples.LibraryFiles.Select(File.ReadAllText).ToArray());
        for (var i = 0; i < inputs; i++)
        {
            var bytes = source.Next();
            ParseOrTell(bytes, seed, i);
        }
    }

    private static void ShouldKeepItsMeaning(ParsedFile parsed)
    {
        var formatted = Formatter.Format(parsed.Source).Text.ShouldNotBeNull();
        var after = Parser.Parse(new SourceText("fuzz.route", formatted));
        after.HasErrors.ShouldBeFalse(formatted);
        SyntaxPrinter.Print(after.Syntax).ShouldBe(SyntaxPrinter.Print(parsed.Syntax), formatted);
    }

    private static void ParseOrTell(byte[] bytes, ulong seed, int number)
    {
        try
        {
            var parsed = Parser.Parse("fuzz.route", bytes);
            parsed.Diagnostics.Length.ShouldBeLessThanOrEqualTo(DiagnosticBag.Limit);
            if (number % 16 == 0)
            {
                DiagnosticRenderer.RenderAll(parsed.Diagnostics).ShouldNotBeNull();
            }

            if (!parsed.HasErrors)
            {
                ShouldKeepItsMeaning(parsed);
            }
        }
        catch (Exception defect) when (defect is not ShouldAssertException)
        {
            throw new InvalidOperationException($"seed {seed}, input {number}: {Convert.ToBase64String(bytes)}", defect);
        }
    }
}
