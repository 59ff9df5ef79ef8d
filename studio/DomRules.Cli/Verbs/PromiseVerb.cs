using System.CommandLine;
using System.Text;
using DomRules.Cli.CommandLine;
using DomRules.Model.Decisions;
using DomRules.Operations.Promising;
using DomRules.Operations.Routing;

namespace DomRules.Cli.Verbs;

/// <summary><c>domrules promise</c>.</summary>
internal static class PromiseVerb
{
    internal static Command Command(Terminal terminal)
    {
        var policy = new Option<string>("--policy") { Description = "A .route file or a library folder.", Required = true };
        var network = new Option<string>("--network") { Description = "network.json, or a folder of files.", Required = true };
        var stock = new Option<string[]>("--stock") { Description = "Further tables of stock (CSV).", AllowMultipleArgumentsPerToken = true };
        var request = new Option<string>("--request") { Description = "Promise requests: one in a .json, or one a line in an .ndjson; orders are carts that ask for everything.", Required = true };
        var at = new Option<string>("--at") { Description = "An instant like 2026-11-20T10:00:00Z. Default: what the request says, else the snapshot's moment." };
        var strict = new Option<bool>("--strict") { Description = "Unknown properties are errors, and a cart that cannot be had whole ends in status 1." };
        var format = Options.Format();
        var command = new Command("promise", "Tells what can be promised for a cart: how many, from where, by when, by which service and at what price.\n\nExample: domrules promise --policy rule-libraries/starter --network rule-libraries/starter/network.json --request rule-libraries/starter/request.json")
            { policy, network, stock, request, at, strict, format };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(policy)!, parsed.GetValue(network)!, parsed.GetValue(stock) ?? [], parsed.GetValue(request)!,
            parsed.GetValue(at), parsed.GetValue(strict), parsed.GetValue(format) == "json"));
        return command;
    }

    private static int Run(Terminal terminal, string policy, string network, string[] stock, string request, string? at, bool strict, bool asJson)
    {
        var time = at is null ? null : DecisionTime.Parse(at);
        if (at is not null && time?.Moment is null)
        {
            return terminal.Fail($"--at {at}: is no moment. Write it like 2026-11-20T10:00:00Z.", ExitCode.Usage);
        }

        var prepared = PromisePreparation.Prepare(new PromiseQuestion(policy, network, [.. stock], request, time?.Moment, strict));
        if (prepared.Value is not { } run)
        {
            return terminal.Fail(prepared.Problem!, prepared.IsMistaken ? ExitCode.Problems : ExitCode.Usage);
        }

        RunProblems.Tell(terminal.Error, run);
        if (run.SetAside > 0)
        {
            terminal.Error.WriteLine($"{Counted.Number(run.SetAside)} set aside as unreadable");
        }

        var records = run.Answer();
        foreach (var record in records)
        {
            terminal.Output.Write(asJson ? Encoding.UTF8.GetString(DecisionJson.Write(record)) + "\n" : PromiseText.Of(record, run.NodeName));
        }

        return strict && (run.SetAside > 0 || records.Any(r => !CanBeHad(r))) ? ExitCode.Problems : ExitCode.Fine;
    }

    private static bool CanBeHad(DecisionRecord record) =>
        record.Outcome is Outcome.NothingToShip or Outcome.Routed || record.Promise!.Services.Concat(record.Promise.Pickups).Any(o => o.Outcome == Outcome.Routed);
}
