using System.Globalization;
using DomRules.Language.Diagnostics;
using DomRules.Language.Text;
using Xunit.Abstractions;

namespace DomRules.Language.Tests.Compiling;

public sealed class CompilerFuzzTests(ITestOutputHelper output)
{
    private static readonly bool IsHeavy = Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1";

    [Fact]
    public void Compile_WordsOfGoodProgramsChangedAbout_EndsWithALibraryOrErrors()
    {
        var seed = ulong.Parse(Environment.GetEnvironmentVariable("DOMRULES_SEED") ?? "20261121", CultureInfo.InvariantCulture);
        var inputs = IsHeavy ? 100_000 : 20_000;
        output.WriteLine($"seed {seed}, {inputs} inputs");
        var swaps = new WordSwaps(seed, Programs.All);
        for (var i = 0; i < inputs; i++)
        {
            CompileOrTell(swaps.Next(), seed, i);
        }
    }

    private static void CompileOrTell(string text, ulong seed, int number)
    {
        CompilationResult result;
        try
        {
            result = PolicyCompiler.Compile([new SourceText("fuzz.route", text)]);
            DiagnosticRenderer.RenderAll(result.Diagnostics).ShouldNotBeNull();
        }
        catch (Exception defect)
        {
            throw new InvalidOperationException($"seed {seed}, input {number}:\n{text}", defect);
        }

        (result.Library is null).ShouldBe(result.HasErrors, $"seed {seed}, input {number}:\n{text}");
    }
}
