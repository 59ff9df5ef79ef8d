using System.CommandLine;
using DomRules.Cli.CommandLine;
using DomRules.Model.Decisions;
using DomRules.Operations.Explaining;

namespace DomRules.Cli.Verbs;

/// <summary><c>domrules explain</c>.</summary>
internal static class ExplainVerb
{
    internal static Command Command(Terminal terminal)
    {
        var order = new Argument<string>("ORDER") { Description = "An order's id, or a file with one decision (`-`: standard input)." };
        var decisions = new Option<string>("--decisions") { Description = "File of decisions that route left.", DefaultValueFactory = _ => "decisions.ndjson" };
        var whyNot = new Option<string>("--why-not") { Description = "A node's id: why it ships nothing of the order." };
        var format = Options.Format();
        var command = new Command("explain", "Tells why an order went where it went, and why not elsewhere.\n\nExample: domrules explain 1001 --decisions decisions.ndjson --why-not BER-MITTE") { order, decisions, whyNot, format };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(order)!, parsed.GetValue(decisions)!, parsed.GetValue(whyNot), parsed.GetValue(format) == "json"));
        return command;
    }

    private static int Run(Terminal terminal, string order, string decisions, string? whyNot, bool asJson)
    {
        var found = DecisionFiles.Find(order, decisions);
        if (found.Value is not { } decision)
        {
            return terminal.Fail(found.Problem!, ExitCode.Usage);
        }

        if (asJson)
        {
            terminal.Output.WriteLine(System.Text.Encoding.UTF8.GetString(DecisionJson.Write(decision.Record)));
            return ExitCode.Fine;
        }

        var explanation = whyNot is null ? DecisionExplaining.Explain(decision) : DecisionExplaining.WhyNot(decision, whyNot);
        if (explanation.Value is not { } text)
        {
            return terminal.Fail(explanation.Problem!, ExitCode.Usage);
        }

        terminal.Output.Write(text);
        return ExitCode.Fine;
    }
}
