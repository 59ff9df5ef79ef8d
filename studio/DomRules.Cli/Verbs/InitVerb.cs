using System.CommandLine;
using DomRules.Cli.CommandLine;
using DomRules.Operations.Libraries;

namespace DomRules.Cli.Verbs;

/// <summary><c>domrules init</c>.</summary>
internal static class InitVerb
{
    internal static Command Command(Terminal terminal)
    {
        var folder = Options.Named("DIR", "A folder that does not exist yet, or is empty.");
        var command = new Command("init", "Makes a starter library: a policy, a network, orders, and tests that pass.\n\nExample: domrules init my-shop") { folder };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(folder)!));
        return command;
    }

    private static int Run(Terminal terminal, string folder)
    {
        var made = StarterLibrary.Create(folder);
        if (made.Value is not { } files)
        {
            return terminal.Fail(made.Problem!, ExitCode.Usage);
        }

        foreach (var file in files)
        {
            terminal.Output.WriteLine($"made {Path.Combine(folder, file)}");
        }

        var shown = folder.Contains(' ', StringComparison.Ordinal) ? $"\"{folder}\"" : folder;
        terminal.Output.WriteLine($"now try: domrules test {shown}");
        return ExitCode.Fine;
    }
}
