using System.CommandLine;
using DomRules.Cli.CommandLine;
using DomRules.Model.Decisions;
using DomRules.Operations.Explaining;
using DomRules.Operations.Routing;

namespace DomRules.Cli.Verbs;

/// <summary><c>domrules route</c>.</summary>
internal static class RouteVerb
{
    private const string Standard = "-";

    internal static Command Command(Terminal terminal)
    {
        var policy = new Option<string>("--policy") { Description = "A .route file or a library folder.", Required = true };
        var network = new Option<string>("--network") { Description = "network.json, or a folder of files.", Required = true };
        var stock = new Option<string[]>("--stock") { Description = "Further tables of stock (CSV).", AllowMultipleArgumentsPerToken = true };
        var orders = new Option<string>("--orders") { Description = "Orders: .ndjson, .json, or a folder of Shopify payloads. One of the inputs may be `-`, standard input.", Required = true };
        var at = new Option<string>("--at") { Description = "Decision time: an instant like 2026-11-20T10:00:00Z, or `placed` for each order's own. Default: the moment that the network speaks of." };
        var independent = new Option<bool>("--independent") { Description = "Every order finds the stock untouched by the others." };
        var output = new Option<string>("--out") { Description = "File for the decisions, one a line; `-` is standard output, and the summary then goes to standard error." };
        var strict = new Option<bool>("--strict") { Description = "Unknown properties are errors, and an order that is set aside or not routed ends in status 1." };
        var format = Options.Format();
        var command = new Command("route", "Decides orders, and leaves one decision a line.\n\nExample: domrules route --policy rule-libraries/starter --network rule-libraries/starter/network.json --orders rule-libraries/starter/orders.ndjson --out decisions.ndjson")
            { policy, network, stock, orders, at, independent, output, strict, format };
        command.SetAction(parsed => Run(
            terminal,
            new RouteInputs(parsed.GetValue(policy)!, parsed.GetValue(network)!, parsed.GetValue(stock) ?? [], parsed.GetValue(orders)!, parsed.GetValue(at), parsed.GetValue(independent), parsed.GetValue(strict)),
            parsed.GetValue(output),
            parsed.GetValue(format) == "json"));
        return command;
    }

    private static int Run(Terminal terminal, RouteInputs inputs, string? output, bool asJson)
    {
        var time = inputs.At is null ? null : DecisionTime.Parse(inputs.At);
        if (Misuse(inputs, time, output) is { } misuse)
        {
            return terminal.Fail(misuse, ExitCode.Usage);
        }

        var prepared = RoutePreparation.Prepare(new RouteRequest(inputs.Policy, inputs.Network, [.. inputs.Stock], inputs.Orders, time, inputs.Independent, inputs.Strict));
        if (prepared.Value is not { } run)
        {
            return terminal.Fail(RunProblems.Shortened(prepared.Problem!), prepared.IsMistaken ? ExitCode.Problems : ExitCode.Usage);
        }

        RunProblems.Tell(terminal.Error, run);
        var records = terminal.WithProgress("routing", run.Count, run.Decide);
        if (Leave(terminal, records, inputs, output, asJson) is { } problem)
        {
            return terminal.Fail(problem, ExitCode.Usage);
        }

        return inputs.Strict && (run.SetAside > 0 || records.Any(r => r.Outcome is not (Outcome.Routed or Outcome.NothingToShip))) ? ExitCode.Problems : ExitCode.Fine;

        string? Leave(Terminal to, DecisionRecord[] decided, RouteInputs from, string? where, bool json)
        {
            var isStandard = where == Standard || (json && where is null);
            if (isStandard)
            {
                DecisionFiles.Write(to.Output, decided);
            }
            else if (where is not null && DecisionFiles.Write(where, decided, from) is { } trouble)
            {
                return trouble;
            }

            Report(to, new RouteReport(RouteSummary.Of(decided), run.SetAside, decided, isStandard ? null : where), isStandard, json);
            return null;
        }
    }

    /// <summary>Standard output belongs to the decisions where they go there.</summary>
    private static void Report(Terminal terminal, RouteReport report, bool isStandard, bool asJson)
    {
        if (!asJson)
        {
            report.WriteText(isStandard ? terminal.Error : terminal.Output);
        }
        else if (!isStandard)
        {
            terminal.Output.WriteLine(report.ToJson());
        }
    }

    private static string? Misuse(RouteInputs inputs, DecisionTime? time, string? output)
    {
        string[] all = [inputs.Policy, inputs.Network, .. inputs.Stock, inputs.Orders];
        if (inputs.At is not null && time is null)
        {
            return $"--at {inputs.At}: is no moment. Write it like 2026-11-20T10:00:00Z (with Z or an offset like +01:00), or `placed`.";
        }

        return FileUse.Misuse(all, ("--out", output));
    }
}
