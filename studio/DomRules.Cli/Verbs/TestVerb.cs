using System.CommandLine;
using System.Text.Json.Nodes;
using DomRules.Cli.CommandLine;
using DomRules.Language.Diagnostics;
using DomRules.Operations.Libraries;
using DomRules.Operations.Testing;
using DomRules.Store;

namespace DomRules.Cli.Verbs;

/// <summary><c>domrules test</c>.</summary>
internal static class TestVerb
{
    internal static Command Command(Terminal terminal)
    {
        var paths = Options.Paths();
        var coverage = new Option<bool>("--coverage") { Description = "Tells which rules fired and decided, and which conditions were seen both ways." };
        var format = Options.Format();
        var from = new Option<string>("--from") { Description = "A store's file, or postgres://USER@HOST:PORT/DATABASE: a decision of it is made a test of the library first. With --decision." };
        var decision = new Option<string>("--decision") { Description = "With --from: a decision's key or hash, or an order's id for its last routing." };
        var command = new Command("test", "Runs the tests that stand beside the rules.\n\nExample: domrules test rule-libraries/starter --coverage") { paths, coverage, from, decision, format };
        command.SetAction(async (parsed, cancel) =>
            await MakeAsync(terminal, parsed.GetValue(paths)!, parsed.GetValue(from), parsed.GetValue(decision), cancel).ConfigureAwait(false)
            ?? Run(terminal, parsed.GetValue(paths)!, parsed.GetValue(coverage), parsed.GetValue(format) == "json"));
        return command;
    }

    /// <summary>Null: a test was made, or none was wanted.</summary>
    private static async Task<int?> MakeAsync(Terminal terminal, string[] paths, string? from, string? decision, CancellationToken cancel)
    {
        if (from is null && decision is null)
        {
            return null;
        }

        if (from is null || decision is null || paths.Length != 1)
        {
            return terminal.Fail("A test is made from one decision for one library: domrules test DIR --from STORE --decision ID.", ExitCode.Usage);
        }

        try
        {
            var made = await MadeTestFile.WriteAsync(paths[0], from, decision, cancel).ConfigureAwait(false);
            if (made.Value is not { } place)
            {
                return terminal.Fail(made.Problem!, ExitCode.Usage);
            }

            terminal.Error.WriteLine($"A test was written to {place}.");
            return null;
        }
        catch (StoreException e)
        {
            return terminal.Fail(e.Message, ExitCode.Usage);
        }
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
