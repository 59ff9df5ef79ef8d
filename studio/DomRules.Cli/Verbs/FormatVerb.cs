using System.CommandLine;
using DomRules.Cli.CommandLine;
using DomRules.Operations.Checking;

namespace DomRules.Cli.Verbs;

/// <summary><c>domrules format</c>.</summary>
internal static class FormatVerb
{
    internal static Command Command(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "A .route file or a folder; several may be given.", Arity = ArgumentArity.OneOrMore };
        var check = new Option<bool>("--check") { Description = "Only tells which files are laid out differently." };
        var command = new Command("format", "Lays policies out in the one way.\n\nExample: domrules format --check rule-libraries/starter") { paths, check };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(paths)!, parsed.GetValue(check)));
        return command;
    }

    private static int Run(Terminal terminal, string[] paths, bool check)
    {
        var code = ExitCode.Fine;
        foreach (var path in paths)
        {
            var files = FormatFiles.Find(path);
            if (files is null)
            {
                return terminal.Fail($"{path}: there is no such file or folder.", ExitCode.Usage);
            }

            foreach (var file in files)
            {
                var result = FormatFiles.Format(file, check);
                code = result.IsFine ? code : ExitCode.Problems;
                if (result.Message is { } message)
                {
                    terminal.Output.WriteLine(message);
                }
            }
        }

        return code;
    }
}
