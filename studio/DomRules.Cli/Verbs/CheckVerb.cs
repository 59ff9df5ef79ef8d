using System.CommandLine;
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
        var paths = Options.Paths();
        var fix = new Option<bool>("--fix") { Description = "Applies the fixes that can mean only one thing, and tells them." };
        var format = Options.Format();
        var command = new Command("check", "Tells every mistake in policies.\n\nExample: domrules check rule-libraries/starter") { paths, fix, format };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(paths)!, parsed.GetValue(fix), parsed.GetValue(format) == "json"));
        return command;
    }

    private static int Run(Terminal terminal, string[] paths, bool fix, bool asJson)
    {
        var code = ExitCode.Fine;
        foreach (var path in paths)
        {
            if (fix && Fix(terminal, path, asJson ? terminal.Error : terminal.Output) is { } problem)
            {
                return terminal.Fail(problem, ExitCode.Usage);
            }

            var library = LibraryLoader.Load(path);
            if (library.Value is not { } loaded)
            {
                return terminal.Fail(library.Problem!, ExitCode.Usage);
            }

            code = loaded.Compilation.HasErrors ? ExitCode.Problems : code;
            Write(terminal, path, loaded, asJson);
        }

        return code;
    }

    /// <summary>Tells what was fixed; the problem, if there is one.</summary>
    private static string? Fix(Terminal terminal, string path, TextWriter told)
    {
        if (path == PolicyFile.StandardInput)
        {
            return "--fix changes files, and standard input is none. Name the file.";
        }

        var fixes = SafeFixes.Apply(path);
        foreach (var (diagnostic, fix) in fixes.Value ?? [])
        {
            told.WriteLine($"{terminal.Good("fixed")} {diagnostic.Location.Source.Path}:{diagnostic.Location.Start}: {diagnostic.Code} {diagnostic.Message}: {fix.Title}");
        }

        return fixes.Problem;
    }

    private static void Write(Terminal terminal, string path, LoadedLibrary library, bool asJson)
    {
        var diagnostics = library.Compilation.Diagnostics;
        if (asJson)
        {
            foreach (var diagnostic in diagnostics)
            {
                terminal.Output.WriteLine(DiagnosticLine.Of(diagnostic));
            }

            return;
        }

        foreach (var diagnostic in diagnostics)
        {
            terminal.Output.WriteLine(Coloured(terminal, diagnostic));
        }

        var policies = string.Join(", ", library.Compilation.Checks.Select(g => $"{g.Name} ({Counted.Of(g.Rules.Length, "rule")})"));
        var errors = diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error);
        var warnings = diagnostics.Count(d => d.Severity == DiagnosticSeverity.Warning);
        terminal.Output.WriteLine($"{path}: {Counted.Of(errors, "error")}, {Counted.Of(warnings, "warning")}; {(policies.Length == 0 ? "no policy" : policies)}");
    }

    private static string Coloured(Terminal terminal, Diagnostic diagnostic)
    {
        var text = DiagnosticRenderer.Render(diagnostic);
        var end = text.IndexOf(' ', StringComparison.Ordinal);
        return (diagnostic.Severity == DiagnosticSeverity.Error ? terminal.Bad(text[..end]) : terminal.Doubtful(text[..end])) + text[end..];
    }
}
