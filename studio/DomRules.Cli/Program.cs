using DomRules.Cli.CommandLine;

namespace DomRules.Cli;

/// <summary>The command line.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false), 1 << 16);
        var terminal = new Terminal(output, Console.Error, !Console.IsErrorRedirected);
        try
        {
            var parsed = AllVerbs.Root(terminal).Parse(arguments);
            var code = parsed.Invoke(new() { EnableDefaultExceptionHandler = false });
            return parsed.Errors.Count > 0 ? ExitCode.Usage : code;
        }
        catch (IOException e)
        {
            return terminal.Fail(e.Message, ExitCode.Usage);
        }
        catch (Exception e)
        {
            return terminal.Fail($"This is a defect of DomRules, not of your input; please report it with these lines.\n{e}", ExitCode.Defect);
        }
    }
}
