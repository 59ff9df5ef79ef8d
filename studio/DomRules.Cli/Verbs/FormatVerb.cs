using System.CommandLine;
using DomRules.Cli.CommandLine;
using DomRules.Operations.Checking;
using DomRules.Operations.Libraries;

namespace DomRules.Cli.Verbs;

/// <summary><c>domrules format</c>.</summary>
internal static class FormatVerb
{
    internal static Command Command(Terminal terminal)
    {
        var paths = Options.Paths();
        var check = new Option<bool>("--check") { Description = "Changes nothing, and only tells which files are laid out differently." };
        var command = new Command("format", "Lays policies out in the one way. Of standard input the result goes to standard output.\n\nExample: domrules format --check rule-libraries/starter") { paths, check };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(paths)!, parsed.GetValue(check)));
        return command;
    }

    private static int Run(Terminal terminal, string[] paths, bool check)
    {
        var code = ExitCode.Fine;
        foreach (var path in paths)
        {
            var files = FormatFiles.Find(path);
            if (files.Value is null)
            {
                return terminal.Fail(files.Problem!, ExitCode.Usage);
            }

            foreach (var file in files.Value)
            {
                code = Math.Max(code, Format(terminal, file, check));
            }
        }

        return code;
    }

    private static int Format(Terminal terminal, string file, bool check)
    {
        var read = FormatFiles.Format(file);
        return read.Value switch
        {
            null => terminal.Fail(read.Problem!, ExitCode.Usage),
            { After: null } => terminal.Fail($"{read.Value.Name}: has mistakes of syntax and is left as it is; see domrules check {file}", ExitCode.Problems),
            var result when check => Compare(terminal, result),
            var result when file == PolicyFile.StandardInput => Print(terminal, result.After),
            var result when result.After == result.Before => ExitCode.Fine,
            var result => Write(terminal, file, result),
        };
    }

    private static int Compare(Terminal terminal, FormattedFile file)
    {
        if (file.After == file.Before)
        {
            return ExitCode.Fine;
        }

        terminal.Output.WriteLine($"{file.Name}: is laid out differently; domrules format lays it out");
        return ExitCode.Problems;
    }

    private static int Print(Terminal terminal, string text)
    {
        terminal.Output.Write(text);
        return ExitCode.Fine;
    }

    private static int Write(Terminal terminal, string file, FormattedFile result)
    {
        if (FormatFiles.Write(file, result) is { } problem)
        {
            return terminal.Fail(problem, ExitCode.Usage);
        }

        terminal.Output.WriteLine($"{file}: laid out");
        return ExitCode.Fine;
    }
}
