using System.CommandLine;
using DomRules.Cli.CommandLine;
using DomRules.Operations.Explaining;
using DomRules.Operations.Life;
using DomRules.Operations.Routing;

namespace DomRules.Cli.Verbs;

/// <summary><c>domrules event</c>.</summary>
internal static class EventVerb
{
    internal static Command Command(Terminal terminal)
    {
        var policy = new Option<string>("--policy") { Description = "A .route file or a library folder.", Required = true };
        var network = new Option<string>("--network") { Description = "network.json, or a folder of files.", Required = true };
        var stock = new Option<string[]>("--stock") { Description = "Further tables of stock (CSV).", AllowMultipleArgumentsPerToken = true };
        var events = new Option<string>("--events") { Description = "What happens, one command a line, in the order of time (.ndjson). One of the inputs may be `-`, standard input.", Required = true };
        var output = new Option<string>("--out") { Description = "File for the decisions, one a line; `-` is standard output, and the summary then goes to standard error." };
        var log = new Option<string>("--log") { Description = "File for what changed, one event a line." };
        var state = new Option<string>("--state") { Description = "File for the state at the end: stock, capacity, orders, timers." };
        var until = new Option<string>("--until") { Description = "An instant like 2026-11-20T10:00:00Z: later commands are left out, and time passes up to it. Default: the last command." };
        var strict = new Option<bool>("--strict") { Description = "Unknown properties are errors, and a command that is set aside or refused ends in status 1." };
        var format = Options.Format();
        var command = new Command("event", "Follows orders through their lives: placed, planned, picked short, routed again, shipped, delivered, returned.\n\nExample: domrules event --policy rule-libraries/complete --network rule-libraries/complete/network.json --events rule-libraries/complete/events.ndjson --out life.ndjson --log log.ndjson")
            { policy, network, stock, events, output, log, state, until, strict, format };
        command.SetAction(parsed => Run(
            terminal,
            new LifeRequest(parsed.GetValue(policy)!, parsed.GetValue(network)!, [.. parsed.GetValue(stock) ?? []], parsed.GetValue(events)!, null, parsed.GetValue(strict)),
            parsed.GetValue(until),
            new LifeOutputs(parsed.GetValue(output), parsed.GetValue(log), parsed.GetValue(state)),
            parsed.GetValue(format) == "json"));
        return command;
    }

    private static int Run(Terminal terminal, LifeRequest request, string? until, LifeOutputs outputs, bool asJson)
    {
        var end = until is null ? null : DecisionTime.Parse(until)?.Moment;
        if (Misuse(request, until, end, outputs) is { } misuse)
        {
            return terminal.Fail(misuse, ExitCode.Usage);
        }

        var prepared = LifePreparation.Prepare(request with { Until = end });
        if (prepared.Value is not { } run)
        {
            return terminal.Fail(RunProblems.Shortened(prepared.Problem!), prepared.IsMistaken ? ExitCode.Problems : ExitCode.Usage);
        }

        RunProblems.Tell(terminal.Error, run);
        var isStandard = outputs.Decisions == FileUse.Standard || (asJson && outputs.Decisions is null);
        var inputs = new RouteInputs(request.Policy, request.Network, [.. request.Stock], request.Events, until, false, request.Strict, IsLife: true);
        var left = terminal.WithProgress("following orders", run.Count, progress => LifeFiles.Leave(
            run, isStandard ? outputs with { Decisions = null } : outputs, inputs, isStandard ? record => DecisionFiles.Write(terminal.Output, [record]) : null, progress));
        if (left.Value is not { } led)
        {
            return terminal.Fail(left.Problem!, ExitCode.Usage);
        }

        Report(terminal, new EventReport(led.Summary, run, outputs), isStandard, asJson);
        return !led.Summary.Stock.AddsUp ? ExitCode.Defect
            : request.Strict && (run.SetAside > 0 || !led.Summary.Refusals.IsEmpty) ? ExitCode.Problems
            : ExitCode.Fine;
    }

    /// <summary>Standard output belongs to the decisions where they go there.</summary>
    private static void Report(Terminal terminal, EventReport report, bool isStandard, bool asJson)
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

    private static string? Misuse(LifeRequest request, string? until, DateTimeOffset? end, LifeOutputs outputs)
    {
        if (until is not null && end is null)
        {
            return $"--until {until}: is no moment. Write it like 2026-11-20T10:00:00Z (with Z or an offset like +01:00).";
        }

        return (outputs.Log, outputs.State) switch
        {
            (FileUse.Standard, _) => "--log -: standard output is for the decisions. Name a file for the log.",
            (_, FileUse.Standard) => "--state -: standard output is for the decisions. Name a file for the state.",
            _ => FileUse.Misuse([request.Policy, request.Network, .. request.Stock, request.Events], ("--out", outputs.Decisions), ("--log", outputs.Log), ("--state", outputs.State)),
        };
    }
}
