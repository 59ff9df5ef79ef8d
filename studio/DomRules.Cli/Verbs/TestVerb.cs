using System.CommandLine;
using System.Text.Json.Nodes;
using DomRules.Cli.CommandLine;
using DomRules.Language.Diagnostics;
using DomRules.Operations.Libraries;
using DomRules.Operations.Testing;

namespace DomRules.Cli.Verbs;

/// <summary><c>domrules test</c>.</summary>
internal static class TestVerb
{
    internal static Command Command(Terminal terminal)
    {
        var paths = Options.Paths();
        var coverage = new Option<bool>("--coverage") { Description = "Tells which rules fired and decided, and which conditions were seen both ways." };
        var format = Options.Format();
        var command = new Command("test", "Runs the tests that stand beside the rules.\n\nExample: domrules test rule-libraries/starter --coverage") { paths, coverage, format };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(paths)!, parsed.GetValue(coverage), parsed.GetValue(format) == "json"));
        return command;
    }

    private static int Run(Terminal terminal, string[] paths, bool coverage, bool asJson)
    {
        var (passed, failed) = (0, 0);
        foreach (var path in paths)
        {
            var library = LibraryLoader.Load(path);
            if (library.Value is not { } loaded)
            {
                return terminal.Fail(library.Problem!, ExitCode.Usage);
            }

            if (loaded.Compilation.HasErrors)
            {
                return terminal.Fail(DiagnosticRenderer.RenderAll(loaded.Compilation.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)), ExitCode.Problems);
            }

            var results = new TestRunner(loaded).RunAll();
            passed += results.Count(r => r.Passed);
            failed += results.Count(r => !r.Passed);
            foreach (var result in results)
            {
                Write(terminal, result, asJson);
            }

            if (coverage)
            {
                CoverageReport.Write(terminal.Output, Coverage.Of(loaded.Compilation.Library!.Policies, results), asJson);
            }
        }

        if (!asJson)
        {
            terminal.Output.WriteLine(FormattableString.Invariant($"{passed} passed, {failed} failed"));
        }

        return failed > 0 ? ExitCode.Problems : passed == 0 ? terminal.Fail($"{string.Join(", ", paths)}: there is no test in it. Write one in a .route file: test NAME, then given and expect in braces.", ExitCode.Problems) : ExitCode.Fine;
    }

    private static void Write(Terminal terminal, TestResult result, bool asJson)
    {
        if (asJson)
        {
            terminal.Output.WriteLine(new JsonObject { ["test"] = result.Test.Name, ["passed"] = result.Passed, ["failures"] = new JsonArray([.. result.Failures.Select(f => JsonValue.Create(f))]) }.ToJsonString(JsonText.Options));
            return;
        }

        terminal.Output.WriteLine($"{(result.Passed ? terminal.Good("ok  ") : terminal.Bad("FAIL"))} {result.Test.Name}");
        foreach (var failure in result.Failures)
        {
            terminal.Output.WriteLine($"     {failure}");
        }
    }
}
