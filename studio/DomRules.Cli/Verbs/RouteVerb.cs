using System.CommandLine;
using System.Globalization;
using DomRules.Cli.CommandLine;
using DomRules.Language.Diagnostics;
using DomRules.Model.Decisions;
using DomRules.Operations.Explaining;
using DomRules.Operations.Routing;

namespace DomRules.Cli.Verbs;

/// <summary><c>domrules route</c>.</summary>
internal static class RouteVerb
{
    /// <summary>Of problems of one kind so many are shown.</summary>
    private const int Shown = 5;

    internal static Command Command(Terminal terminal)
    {
        var policy = new Option<string>("--policy") { Description = "A .route file or a library folder.", Required = true };
        var network = new Option<string>("--network") { Description = "network.json, or a folder of files.", Required = true };
        var stock = new Option<string[]>("--stock") { Description = "Further tables of stock (CSV).", AllowMultipleArgumentsPerToken = true };
        var orders = new Option<string>("--orders") { Description = "Orders: .ndjson, .json, or a folder of Shopify payloads.", Required = true };
        var at = new Option<string>("--at") { Description = "Decision time: an instant like 2026-11-20T10:00:00Z, or `placed` for each order's own. Default: the snapshot's moment." };
        var independent = new Option<bool>("--independent") { Description = "Every order finds the stock untouched by the others." };
        var output = new Option<string>("--out") { Description = "File for the decisions, one a line; `-` is standard output." };
        var strict = new Option<bool>("--strict") { Description = "Unknown properties are errors, and an order that is not routed ends in status 1." };
        var format = Options.Format();
        var command = new Command("route", "Decides orders, and leaves one decision a line.\n\nExample: domrules route --policy rule-libraries/starter --network rule-libraries/starter/network.json --orders rule-libraries/starter/orders.ndjson")
            { policy, network, stock, orders, at, independent, output, strict, format };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(policy)!, parsed.GetValue(network)!, parsed.GetValue(stock) ?? [], parsed.GetValue(orders)!,
            parsed.GetValue(at), parsed.GetValue(independent), parsed.GetValue(output), parsed.GetValue(strict), parsed.GetValue(format) == "json"));
        return command;
    }

    private static int Run(Terminal terminal, string policy, string network, string[] stock, string orders, string? at, bool independent, string? output, bool strict, bool asJson)
    {
        var time = at is null ? null : DecisionTime.Parse(at);
        if (at is not null && time is null)
        {
            return terminal.Fail($"--at {at}: is no moment. Write it like 2026-11-20T10:00:00Z, or `placed`.", ExitCode.Usage);
        }

        var prepared = RoutePreparation.Prepare(new RouteRequest(policy, network, [.. stock], orders, time, independent, strict));
        if (prepared.Value is not { } run)
        {
            return terminal.Fail(prepared.Problem!, ExitCode.Usage);
        }

        Tell(terminal, run);
        var records = terminal.WithProgress("routing", run.Count, run.Decide);
        var toOutput = asJson && output is null or "-";
        if (toOutput || output is not null)
        {
            if (DecisionFiles.Write(toOutput ? "-" : output!, records, new RouteInputs(policy, network, stock, orders, at, independent), terminal.Output) is { } problem)
            {
                return terminal.Fail(problem, ExitCode.Usage);
            }
        }

        if (!toOutput)
        {
            WriteSummary(terminal, RouteSummary.Of(records), run, records.Length <= 20 ? records : [], output);
        }

        return strict && (run.SetAside > 0 || records.Any(r => r.Outcome is not (Outcome.Routed or Outcome.NothingToShip))) ? ExitCode.Problems : ExitCode.Fine;
    }

    private static void Tell(Terminal terminal, RouteRun run)
    {
        foreach (var warning in run.Warnings)
        {
            terminal.Error.WriteLine(DiagnosticRenderer.Render(warning));
        }

        foreach (var alike in run.Problems.GroupBy(p => (p.Code, p.Severity)))
        {
            foreach (var problem in alike.Take(Shown))
            {
                terminal.Error.WriteLine(problem.ToString());
            }

            if (alike.Count() > Shown)
            {
                terminal.Error.WriteLine(FormattableString.Invariant($"… and {alike.Count() - Shown} more of {alike.Key.Code}"));
            }
        }
    }

    private static void WriteSummary(Terminal terminal, RouteSummary summary, RouteRun run, DecisionRecord[] few, string? output)
    {
        var text = terminal.Output;
        foreach (var record in few)
        {
            text.WriteLine($"{record.Order}: {record.Summary}");
        }

        text.WriteLine(FormattableString.Invariant($"{run.Count} orders decided{(run.SetAside > 0 ? $", {run.SetAside.ToString(CultureInfo.InvariantCulture)} set aside as unreadable" : "")}"));
        foreach (var (outcome, count) in summary.Outcomes)
        {
            text.WriteLine(FormattableString.Invariant($"  {DecisionWords.Of(outcome).Replace('_', ' '),-16} {count,8:N0}"));
        }

        text.WriteLine(FormattableString.Invariant($"shipments {summary.Shipments:N0}, split orders {summary.Split:N0}, plans proven optimal {summary.Proven:N0}"));
        foreach (var (currency, amount) in summary.Cost)
        {
            text.WriteLine(FormattableString.Invariant($"cost {amount:N2} {currency}{(summary.Shipments > 0 ? $", {(amount / summary.Shipments).ToString("N2", CultureInfo.InvariantCulture)} {currency} a shipment" : "")}"));
        }

        if (summary.MedianMetres is { } metres)
        {
            text.WriteLine(FormattableString.Invariant($"distance: median {metres / 1000m:N0} km a shipment"));
        }

        if (summary.OnTime.Of > 0)
        {
            text.WriteLine(FormattableString.Invariant($"on time {summary.OnTime.Kept:N0} of {summary.OnTime.Of:N0} shipments"));
        }

        foreach (var (reason, count) in summary.Reasons.Take(12))
        {
            text.WriteLine(FormattableString.Invariant($"not routed {count,6:N0}  {reason}"));
        }

        if (output is not null)
        {
            text.WriteLine($"decisions in {output}; ask why with: domrules explain ORDER --decisions {output}");
        }
    }
}
