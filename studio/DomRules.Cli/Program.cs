using System.Text;
using DomRules.Cli.CommandLine;

namespace DomRules.Cli;

/// <summary>The command line.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        var text = new UTF8Encoding(false);
        var output = new StreamWriter(Console.OpenStandardOutput(), text, 1 << 16);
        var isPlain = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        var terminal = new Terminal(output, Console.Error, !Console.IsErrorRedirected, !Console.IsOutputRedirected && !isPlain);
        try
        {
            var code = Invocation.Run(terminal, arguments);
            output.Flush();
            return code;
        }
        catch (IOException e)
        {
            return terminal.Fail($"Standard output or a file cannot be used: {e.Message}", ExitCode.Usage);
        }
        catch (Exception e)
        {
            return terminal.Fail($"This is a defect of DomRules, not of your input; please report it with these lines.\n{e}", ExitCode.Defect);
        }
    }
}
