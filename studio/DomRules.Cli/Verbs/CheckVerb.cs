using System.CommandLine;
using System.Text.Json.Nodes;
using DomRules.Cli.CommandLine;
using DomRules.Language.Diagnostics;
using DomRules.Operations.Checking;
using DomRules.Operations.Libraries;

namespace DomRules.Cli.Verbs;

/// <summary><c>domrules check</c>.</summary>
internal static class CheckVerb
{
    internal static Command Command(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "A .route file or a library folder; several may be given.", Arity = ArgumentArity.OneOrMore };
        var fix = new Option<bool>("--fix") { Description = "Applies the safe fixes." };
        var format = Options.Format();
        var command = new Command("check", "Tells every mistake in policies.\n\nExample: domrules check rule-libraries/starter") { paths, fix, format };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(paths)!, parsed.GetValue(fix), parsed.GetValue(format) == "json"));
        return command;
    }

    private static int Run(Terminal terminal, string[] paths, bool fix, bool asJson)
    {
        var failed = false;
        foreach (var path in paths)
        {
            var library = LibraryLoader.Load(path);
            if (library.Value is not { } loaded)
            {
                return terminal.Fail(library.Problem!, ExitCode.Usage);
            }

            if (fix)
            {
                var applied = SafeFixes.Apply(loaded);
                terminal.Error.WriteLine($"{path}: {applied.ToString(System.Globalization.CultureInfo.InvariantCulture)} fixed");
                loaded = LibraryLoader.Load(path).Value ?? loaded;
            }

            failed |= loaded.Compilation.HasErrors;
            Write(terminal, path, loaded, asJson);
        }

        return failed ? ExitCode.Problems : ExitCode.Fine;
    }

    private static void Write(Terminal terminal, string path, LoadedLibrary library, bool asJson)
    {
        if (asJson)
        {
            foreach (var diagnostic in library.Compilation.Diagnostics)
            {
                terminal.Output.WriteLine(Json(diagnostic).ToJsonString());
            }

            return;
        }

        if (!library.Compilation.Diagnostics.IsEmpty)
        {
            terminal.Output.WriteLine(DiagnosticRenderer.RenderAll(library.Compilation.Diagnostics).TrimEnd());
        }

        var errors = library.Compilation.Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error);
        var warnings = library.Compilation.Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Warning);
        var policies = string.Join(", ", library.Compilation.Checks.Select(g => FormattableString.Invariant($"{g.Name} ({g.Rules.Length} rules)")));
        terminal.Output.WriteLine(FormattableString.Invariant($"{path}: {errors} errors, {warnings} warnings; {policies}"));
    }

    private static JsonObject Json(Diagnostic diagnostic) => new()
    {
        ["code"] = diagnostic.Code,
        ["severity"] = diagnostic.Severity.ToString().ToLowerInvariant(),
        ["file"] = diagnostic.Location.Source.Path,
        ["line"] = diagnostic.Location.Start.Line,
        ["column"] = diagnostic.Location.Start.Column,
        ["length"] = diagnostic.Location.Span.Length,
        ["message"] = diagnostic.Message,
        ["why"] = diagnostic.Why,
        ["page"] = diagnostic.Descriptor.Page,
    };
}
