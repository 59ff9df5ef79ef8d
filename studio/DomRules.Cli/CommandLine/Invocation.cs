using System.CommandLine;
using System.CommandLine.Parsing;
using DomRules.Language.Text;

namespace DomRules.Cli.CommandLine;

/// <summary>Reads what was typed and runs the verb; what was typed wrong is told on standard error.</summary>
internal static class Invocation
{
    /// <summary>Runs the verb; the exit status.</summary>
    internal static int Run(Terminal terminal, string[] arguments)
    {
        var root = AllVerbs.Root(terminal);
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Output, Error = terminal.Error };
        if (arguments.Length == 0)
        {
            root.Parse(["--help"]).Invoke(configuration);
            return ExitCode.Usage;
        }

        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        return parsed.Errors.Count == 0 ? parsed.Invoke(configuration) : terminal.Fail(Wrong(parsed), ExitCode.Usage);
    }

    private static string Wrong(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var isRoot = command is RootCommand;
        var unknown = parsed.UnmatchedTokens;
        var messages = unknown.Count > 0
            ? unknown.Take(1).Select(token => Unknown(command, token))
            : parsed.Errors.Select(e => Words(e, isRoot)).Distinct(StringComparer.Ordinal);
        return string.Join('\n', messages) + $"\nSee: domrules {(isRoot ? "" : command.Name + " ")}--help";
    }

    private static string Words(ParseError error, bool isRoot) =>
        isRoot && error.Message.StartsWith("Required command", StringComparison.Ordinal) ? "Say what is to be done." : error.Message.Replace("\n\t", " ", StringComparison.Ordinal).TrimEnd();

    private static string Unknown(Command command, string token)
    {
        if (token.StartsWith('-'))
        {
            return Options.Unknown(command, token);
        }

        var verbs = command.Subcommands.Select(c => c.Name).ToList();
        return verbs.Count == 0
            ? $"`{token}` is one word too many; a name with blanks takes quotation marks."
            : $"{token}: there is no such verb.{(NearestName.Find(token, verbs) is { } near ? $" Did you mean {near}?" : "")} There are: {string.Join(", ", verbs)}.";
    }
}
