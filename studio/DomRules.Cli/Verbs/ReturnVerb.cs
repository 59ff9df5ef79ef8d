using System.CommandLine;
using System.Globalization;
using DomRules.Cli.CommandLine;
using DomRules.Model.Decisions;
using DomRules.Operations.Explaining;
using DomRules.Operations.Returns;
using DomRules.Operations.Routing;

namespace DomRules.Cli.Verbs;

/// <summary><c>domrules return</c>.</summary>
internal static class ReturnVerb
{
    /// <summary>Up to so many returns are told one by one.</summary>
    private const int Few = 20;

    internal static Command Command(Terminal terminal)
    {
        var policy = new Option<string>("--policy") { Description = "A .route file or a library folder.", Required = true };
        var network = new Option<string>("--network") { Description = "network.json, or a folder of files.", Required = true };
        var stock = new Option<string[]>("--stock") { Description = "Further tables of stock (CSV).", AllowMultipleArgumentsPerToken = true };
        var returns = new Option<string>("--returns") { Description = "Returns: .ndjson or .json.", Required = true };
        var orders = new Option<string>("--orders") { Description = "The orders that come back: .ndjson, .json, or a folder. Without them a return is judged by what it says itself." };
        var decisions = new Option<string>("--decisions") { Description = "The decisions that route left on these orders: which node shipped what." };
        var at = new Option<string>("--at") { Description = "Decision time: an instant like 2026-11-20T10:00:00Z. Default: the return's own `at`, or the snapshot's moment." };
        var output = new Option<string>("--out") { Description = "File for the decisions, one a line; `-` is standard output." };
        var strict = new Option<bool>("--strict") { Description = "Unknown properties are errors, and a return that is not accepted ends in status 1." };
        var format = Options.Format();
        var command = new Command("return", "Decides what becomes of goods that come back, and leaves one decision a line.\n\nExample: domrules return --policy rule-libraries/complete --network rule-libraries/complete/network.json --orders rule-libraries/complete/order.json --returns rule-libraries/complete/returns.ndjson")
            { policy, network, stock, returns, orders, decisions, at, output, strict, format };
        command.SetAction(parsed =>
        {
            var request = new ReturnBatchRequest(parsed.GetValue(policy)!, parsed.GetValue(network)!, [.. parsed.GetValue(stock) ?? []], parsed.GetValue(returns)!,
                parsed.GetValue(orders), parsed.GetValue(decisions), null, parsed.GetValue(strict));
            return Run(terminal, request, parsed.GetValue(at), parsed.GetValue(output), parsed.GetValue(format) == "json");
        });
        return command;
    }

    private static int Run(Terminal terminal, ReturnBatchRequest request, string? at, string? output, bool asJson)
    {
        var time = at is null ? null : DecisionTime.Parse(at)?.Moment;
        if (at is not null && time is null)
        {
            return terminal.Fail($"--at {at}: is no moment. Write it like 2026-11-20T10:00:00Z.", ExitCode.Usage);
        }

        var prepared = ReturnPreparation.Prepare(request with { At = time });
        if (prepared.Value is not { } run)
        {
            return terminal.Fail(prepared.Problem!, prepared.IsMistaken ? ExitCode.Problems : ExitCode.Usage);
        }

        RunProblems.Tell(terminal.Error, run);
        var records = terminal.WithProgress("deciding returns", run.Count, run.Decide);
        if (output == "-" || (asJson && output is null))
        {
            DecisionFiles.Write(terminal.Output, records);
        }
        else
        {
            var inputs = new RouteInputs(request.Policy, request.Network, [.. request.Stock], request.Returns, at, false, request.Strict);
            if (output is not null && DecisionFiles.Write(output, records, inputs) is { } problem)
            {
                return terminal.Fail(problem, ExitCode.Usage);
            }

            WriteSummary(terminal.Output, run, records, output);
        }

        return request.Strict && (run.SetAside > 0 || records.Any(r => r.Outcome != Outcome.Accepted)) ? ExitCode.Problems : ExitCode.Fine;
    }

    private static void WriteSummary(TextWriter text, ReturnRun run, DecisionRecord[] records, string? output)
    {
        foreach (var record in records.Length <= Few ? records : [])
        {
            text.WriteLine($"{record.Return}: {record.Summary}");
        }

        text.WriteLine(FormattableString.Invariant($"{run.Count} {(run.Count == 1 ? "return" : "returns")} decided{(run.SetAside > 0 ? $", {run.SetAside.ToString(CultureInfo.InvariantCulture)} set aside" : "")}"));
        var figures = ReturnFigures.Of(records);
        foreach (var (outcome, count) in figures.Outcomes)
        {
            text.WriteLine(FormattableString.Invariant($"  {DecisionWords.Of(outcome).Replace('_', ' '),-16} {count,8:N0}"));
        }

        foreach (var (disposition, node, items, units) in figures.Dispositions.Take(12))
        {
            text.WriteLine(FormattableString.Invariant($"{disposition}{(node is null ? "" : " at " + node)}: {items:N0} {(items == 1 ? "item" : "items")}, {units} {(units == 1 ? "unit" : "units")}"));
        }

        WriteRest(text, figures, output);
    }

    private static void WriteRest(TextWriter text, ReturnFigures figures, string? output)
    {
        foreach (var (currency, amount) in figures.Refunds)
        {
            text.WriteLine(FormattableString.Invariant($"paid back {amount:N2} {currency}"));
        }

        if (figures.Exchanges > 0)
        {
            text.WriteLine(FormattableString.Invariant($"to be sent instead {figures.Exchanges:N0}"));
        }

        foreach (var (reason, count) in figures.Reasons.Take(12))
        {
            text.WriteLine(FormattableString.Invariant($"not accepted {count,6:N0}  {reason}"));
        }

        if (output is not null)
        {
            text.WriteLine($"decisions in {output}; ask why with: domrules explain RETURN --decisions {output}");
        }
    }
}
