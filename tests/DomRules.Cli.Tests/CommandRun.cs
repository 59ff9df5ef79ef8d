using DomRules.Cli.CommandLine;

namespace DomRules.Cli.Tests;

/// <summary>Runs the command line as a person would type it.</summary>
internal static class CommandRun
{
    internal static (int Code, string Output, string Error) Of(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = AllVerbs.Root(new Terminal(output, error, isInteractive: false)).Parse(arguments).Invoke();
        return (code, output.ToString(), error.ToString());
    }

    internal static string Library(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "DomRules.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "rule-libraries", name);
    }
}
