using System.CommandLine;
using System.CommandLine.Parsing;
using DomRules.Language.Text;

namespace DomRules.Cli.CommandLine;

/// <summary>Options and arguments that verbs share.</summary>
internal static class Options
{
    /// <summary><c>--format text|json</c>.</summary>
    internal static Option<string> Format()
    {
        var option = new Option<string>("--format") { Description = "text for people, or json for programs.", DefaultValueFactory = _ => "text" };
        option.AcceptOnlyFromAmong("text", "json");
        return option;
    }

    /// <summary>Several policies.</summary>
    internal static Argument<string[]> Paths()
    {
        var paths = new Argument<string[]>("PATH") { Description = "A .route file or a library folder; several may be given. `-` is standard input.", Arity = ArgumentArity.OneOrMore };
        paths.Validators.Add(RefuseOptions);
        return paths;
    }

    /// <summary>One thing by its name.</summary>
    internal static Argument<string> Named(string name, string description)
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.Validators.Add(RefuseOptions);
        return argument;
    }

    /// <summary>What to say about an option that the verb does not have.</summary>
    internal static string Unknown(Command command, string token)
    {
        var names = command.Options.Select(o => o.Name).Where(n => n.StartsWith("--", StringComparison.Ordinal)).ToList();
        var near = NearestName.Find(token.Split('=')[0], names);
        return $"{token}: there is no such option.{(near is null ? "" : $" Did you mean {near}?")}";
    }

    /// <summary>A misspelt option would else be taken for a file.</summary>
    private static void RefuseOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(t => t.Value.StartsWith("--", StringComparison.Ordinal)))
        {
            result.AddError(result.Parent is CommandResult { Command: var command } ? Unknown(command, token.Value) : $"{token.Value}: there is no such option.");
        }
    }
}
