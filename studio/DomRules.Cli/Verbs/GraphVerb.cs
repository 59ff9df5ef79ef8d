using System.CommandLine;
using DomRules.Cli.CommandLine;
using DomRules.Formats.Graphs;
using DomRules.Language.Diagnostics;
using DomRules.Language.Text;
using DomRules.Model.Graph;
using DomRules.Operations.Libraries;

namespace DomRules.Cli.Verbs;

/// <summary><c>domrules graph</c>.</summary>
internal static class GraphVerb
{
    internal static Command Command(Terminal terminal)
    {
        var path = Options.Named("P", "A .route file or a library folder. `-` is standard input.");
        var policy = new Option<string>("--policy") { Description = "Which policy of a library; default: the first." };
        var format = new Option<string>("--format") { Description = "json, dot, mermaid or svg.", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "dot", "mermaid", "svg");
        var command = new Command("graph", "Writes the rule graph of a policy.\n\nExample: domrules graph rule-libraries/starter --format mermaid") { path, policy, format };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(path)!, parsed.GetValue(policy), parsed.GetValue(format)!));
        return command;
    }

    private static int Run(Terminal terminal, string path, string? policy, string format)
    {
        var library = LibraryLoader.Load(path);
        if (library.Value is not { } loaded)
        {
            return terminal.Fail(library.Problem!, ExitCode.Usage);
        }

        if (loaded.Compilation.Library is not { } compiled)
        {
            return terminal.Fail(DiagnosticRenderer.RenderAll(loaded.Compilation.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)), ExitCode.Problems);
        }

        var graph = policy is null ? compiled.Policies.FirstOrDefault() : loaded.Compilation.Checks.FirstOrDefault(g => g.Name == policy);
        if (graph is null)
        {
            return terminal.Fail(Missing(path, policy, [.. loaded.Compilation.Checks.Select(g => g.Name)]), ExitCode.Usage);
        }

        terminal.Output.Write(format switch
        {
            "dot" => DotText.Of(GraphDrawing.Of(graph)),
            "mermaid" => MermaidText.Of(GraphDrawing.Of(graph)),
            "svg" => SvgText.Of(GraphDrawing.Of(graph)),
            _ => RuleGraphJson.Text(graph) + "\n",
        });
        return ExitCode.Fine;
    }

    private static string Missing(string path, string? policy, string[] there) => there.Length == 0
        ? $"{path}: there is no policy in it, so there is nothing to draw."
        : $"{path}: there is no policy {policy}.{(NearestName.Find(policy ?? "", there) is { } near ? $" Did you mean {near}?" : "")} There {(there.Length == 1 ? "is" : "are")}: {string.Join(", ", there)}.";
}
