using DomRules.Cli.CommandLine;

namespace DomRules.Cli.Tests;

/// <summary>Runs the command line as a person would type it.</summary>
internal static class CommandRun
{
    internal static (int Code, string Output, string Error) Of(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Invocation.Run(new Terminal(output, error, isInteractive: false), arguments);
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>Routes the starter's orders; the last word is their file.</summary>
    internal static string[] Starter => ["route", "--policy", Library("starter"), "--network", Path.Combine(Library("starter"), "network.json"), "--orders", Path.Combine(Library("starter"), "orders.ndjson")];

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
