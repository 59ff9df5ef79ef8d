using System.CommandLine;

namespace DomRules.Cli.CommandLine;

/// <summary>Options that verbs share.</summary>
internal static class Options
{
    /// <summary><c>--format text|json</c>.</summary>
    internal static Option<string> Format(params string[] more)
    {
        var option = new Option<string>("--format") { Description = "How results are written.", DefaultValueFactory = _ => "text" };
        option.AcceptOnlyFromAmong(["text", "json", .. more]);
        return option;
    }
}
