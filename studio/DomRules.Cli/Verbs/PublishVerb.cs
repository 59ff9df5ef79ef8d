using System.CommandLine;
using System.Text;
using DomRules.Cli.CommandLine;
using DomRules.Model.Graph;
using DomRules.Operations;
using DomRules.Operations.Serving;
using DomRules.Operations.Versions;
using DomRules.Store;

namespace DomRules.Cli.Verbs;

/// <summary><c>domrules publish</c>.</summary>
internal static class PublishVerb
{
    internal static Command Command(Terminal terminal)
    {
        var path = Options.Named("P", "A package, a .route file or a library folder; with --market network, a network.json or a folder.");
        var store = new Option<string>("--store") { Description = "A store's file, or postgres://USER@HOST:PORT/DATABASE. Servers that work on it follow at once.", Required = true };
        var market = new Option<string>("--market") { Description = "The market that it goes live for; `*`: all that have none of their own; `network`: it is a network.", DefaultValueFactory = _ => MarketReach.AllOthers };
        var because = new Option<string>("--because") { Description = "Why, for the audit.", Required = true };
        var by = new Option<string>("--by") { Description = "Who, for the audit.", DefaultValueFactory = _ => Environment.UserName };
        var trust = new Option<string[]>("--trust") { Description = "Public keys (PEM): only packages signed by one of them are published.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("publish", "Stores a version and makes it live: decisions before follow the old one, decisions after follow the new.\n\nExample: domrules publish starter.pack.json --store domrules.db --because \"Winter rules\"") { path, store, market, because, by, trust };
        command.SetAction(async (parsed, cancel) => await RunAsync(
            terminal, parsed.GetValue(path)!, parsed.GetValue(store)!, new PublishCommand(parsed.GetValue(market)!, "", parsed.GetValue(because)!), parsed.GetValue(by)!, parsed.GetValue(trust) ?? [], cancel).ConfigureAwait(false));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string path, string address, PublishCommand command, string by, string[] trust, CancellationToken cancel)
    {
        var trusted = KeyFile.Public(trust);
        if (trusted.Value is not { } keys)
        {
            return terminal.Fail(trusted.Problem!, ExitCode.Usage);
        }

        var bundle = Read(path, command.Market == LiveNames.Network, keys);
        if (bundle.Value is not { } files)
        {
            return terminal.Fail(bundle.Problem!, ExitCode.Usage);
        }

        try
        {
            await using var store = await StoreAddress.OpenAsync(address).ConfigureAwait(false);
            await using var queue = await CommitQueue.OpenAsync(store, TimeProvider.System, cancel: cancel).ConfigureAwait(false);
            return await PublishAsync(terminal, new Publishing(store, queue), files, command, by, cancel).ConfigureAwait(false);
        }
        catch (StoreException e)
        {
            return terminal.Fail(e.Message, ExitCode.Usage);
        }
    }

    private static async Task<int> PublishAsync(Terminal terminal, Publishing publishing, FileBundle files, PublishCommand command, string by, CancellationToken cancel)
    {
        var now = TimeProvider.System.GetUtcNow();
        var stored = command.Market == LiveNames.Network
            ? await publishing.StoreNetworkAsync(files, "", by, now, cancel).ConfigureAwait(false)
            : await publishing.StoreLibraryAsync(files, "", by, now, cancel).ConfigureAwait(false);
        if (stored.Value is not { } row)
        {
            return terminal.Fail(stored.Problem!, ExitCode.Problems);
        }

        var answer = await publishing.PublishAsync(command with { Version = row.Hash }, null, by, null, cancel).ConfigureAwait(false);
        if (answer.Status != 200)
        {
            return terminal.Fail(answer.Detail ?? Encoding.UTF8.GetString(answer.Body.Span), ExitCode.Problems);
        }

        terminal.Output.WriteLine($"{row.Name} {row.Label}".TrimEnd() + $" is live for {(command.Market == MarketReach.AllOthers ? "all markets without one of their own" : command.Market)}: version {row.Hash}.");
        return ExitCode.Fine;
    }

    private static Outcome<FileBundle> Read(string path, bool isNetwork, string[] trusted) =>
        isNetwork ? NetworkBundle.OfPath(path) : SignedPackage.OpenPath(path, trusted);
}
