using System.CommandLine;
using System.Text;
using DomRules.Cli.CommandLine;
using DomRules.Model.Decisions;
using DomRules.Operations.Explaining;

namespace DomRules.Cli.Verbs;

/// <summary><c>domrules explain</c>.</summary>
internal static class ExplainVerb
{
    private const string Example = """
        Tells why an order went where it went, and why not elsewhere.

        Example, after the one of `domrules route --help`: domrules explain 5001 --decisions decisions.ndjson --why-not LEJ-DC
        """;

    internal static Command Command(Terminal terminal)
    {
        var order = Options.Named("ORDER", "An order's id (the last decision on it), a return's, the first 12 digits of a decision, or a file with one decision (`-`: standard input).");
        var decisions = new Option<string>("--decisions") { Description = "File of decisions that route, return or event left; `-` is standard input.", DefaultValueFactory = _ => "decisions.ndjson" };
        var whyNot = new Option<string>("--why-not") { Description = "A node's id or name: why it ships nothing, or not all, of the order." };
        var all = new Option<bool>("--all") { Description = "The order's whole life: every decision on it, in order." };
        var log = new Option<string>("--log") { Description = "With --all: the log that event left; then also what happened between the decisions." };
        var format = Options.Format();
        format.Description = "text for people, or json: the decision record itself.";
        var command = new Command("explain", Example) { order, decisions, whyNot, all, log, format };
        command.SetAction(parsed => parsed.GetValue(all) || parsed.GetValue(log) is not null
            ? History(terminal, parsed.GetValue(order)!, parsed.GetValue(decisions)!, parsed.GetValue(log), parsed.GetValue(whyNot) is not null || parsed.GetValue(format) == "json")
            : Run(terminal, parsed.GetValue(order)!, parsed.GetValue(decisions)!, parsed.GetValue(whyNot), parsed.GetValue(format) == "json"));
        return command;
    }

    private static int History(Terminal terminal, string order, string decisions, string? log, bool isMore)
    {
        if (isMore)
        {
            return terminal.Fail("--all tells a whole life in words; leave out --why-not and --format json.", ExitCode.Usage);
        }

        var history = OrderHistory.Of(order, decisions, log);
        if (history.Value is not { } text)
        {
            return terminal.Fail(history.Problem!, ExitCode.Usage);
        }

        terminal.Output.Write(text);
        return ExitCode.Fine;
    }

    private static int Run(Terminal terminal, string order, string decisions, string? whyNot, bool asJson)
    {
        if (asJson && whyNot is not null)
        {
            return terminal.Fail("--why-not is told in words; leave out --format json.", ExitCode.Usage);
        }

        var found = DecisionFiles.Find(order, decisions);
        if (found.Value is not { } decision)
        {
            return terminal.Fail(found.Problem!, ExitCode.Usage);
        }

        foreach (var note in decision.Notes)
        {
            terminal.Error.WriteLine(note.ToString());
        }

        if (asJson)
        {
            terminal.Output.WriteLine(Encoding.UTF8.GetString(DecisionJson.Write(decision.Record)));
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
