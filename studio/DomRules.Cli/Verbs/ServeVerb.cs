using System.CommandLine;
using DomRules.Api.Access;
using DomRules.Api.Hosting;
using DomRules.Cli.CommandLine;
using DomRules.Operations.Serving;
using DomRules.Store;
using DomRules.Store.Access;

namespace DomRules.Cli.Verbs;

/// <summary><c>domrules serve</c>.</summary>
internal static class ServeVerb
{
    internal static Command Command(Terminal terminal)
    {
        var store = new Option<string>("--store") { Description = "A file for the embedded store, made where it is not there, or postgres://USER@HOST:PORT/DATABASE.", DefaultValueFactory = _ => "domrules.db" };
        var url = new Option<string>("--url") { Description = "Address to listen on.", DefaultValueFactory = _ => new ApiOptions().Url };
        var policy = new Option<string>("--policy") { Description = "A package, a .route file or a library folder that goes live for all markets where nothing is live yet." };
        var network = new Option<string>("--network") { Description = "network.json or a folder that goes live where no network is live yet." };
        var rate = new Option<int>("--rate") { Description = "Requests that a key may send in a second, in the long run.", DefaultValueFactory = _ => new ApiOptions().RequestsPerSecond };
        var sign = new Option<string>("--sign") { Description = "Private key (PEM) that signs the checkpoints which the API hands out; left out: they go out unsigned." };
        var trust = new Option<string[]>("--trust") { Description = "Public keys (PEM): only libraries that are packed and signed by one of them are stored, --policy too.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("serve", "Serves the studio and the HTTP API from one process.\n\nExample: domrules serve --store domrules.db --policy rule-libraries/complete --network rule-libraries/complete/network.json") { store, url, policy, network, rate, sign, trust };
        var delivery = new ServeDelivery();
        delivery.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            var keys = ServeKeys.Read(parsed.GetValue(sign), parsed.GetValue(trust) ?? []);
            return keys.Value is not { } read
                ? terminal.Fail(keys.Problem!, ExitCode.Usage)
                : await RunAsync(terminal, parsed.GetValue(store)!, new ApiOptions { Url = parsed.GetValue(url)!, RequestsPerSecond = parsed.GetValue(rate), Burst = 2 * parsed.GetValue(rate), Delivery = delivery.Of(parsed) }, parsed.GetValue(policy), parsed.GetValue(network), read, cancel).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string address, ApiOptions options, string? policy, string? network, ServeKeys keys, CancellationToken cancel)
    {
        if (ListeningAddress.ProblemOf(options.Url) is { } wrong)
        {
            return terminal.Fail(wrong, ExitCode.Usage);
        }

        try
        {
            await using var store = await StoreAddress.OpenAsync(address).ConfigureAwait(false);
            await using var queue = await CommitQueue.OpenAsync(store, TimeProvider.System, cancel: cancel).ConfigureAwait(false);
            var services = new ApiServices(store, queue, new Publishing(store, queue), new Gatekeeper(store.Keys, TimeProvider.System), TimeProvider.System) { SigningKey = keys.Signing, TrustedKeys = keys.Trusted };
            if (await FirstVersions.PublishAsync(services.Publishing, queue, policy, network, TimeProvider.System.GetUtcNow(), keys.Trusted, cancel).ConfigureAwait(false) is { } problem)
            {
                return terminal.Fail(problem, ExitCode.Usage);
            }

            await TellFirstKeyAsync(terminal, store.Keys, cancel).ConfigureAwait(false);
            return await ServerRun.ServeAsync(terminal, services, options, StoreAddress.IsPostgreSql(address) ? "PostgreSQL" : address, _ => { }, cancel).ConfigureAwait(false);
        }
        catch (StoreException e)
        {
            return terminal.Fail(e.Message, ExitCode.Usage);
        }
    }

    /// <summary>A store without keys gets one that may do everything; it is shown this once.</summary>
    private static async Task TellFirstKeyAsync(Terminal terminal, IAccessKeys keys, CancellationToken cancel)
    {
        if ((await keys.ListAsync(cancel).ConfigureAwait(false)).Count > 0)
        {
            return;
        }

        var (id, hash, text) = KeyText.New();
        await keys.AddAsync(new AccessKey { Id = id, Name = "first", SecretHash = hash, Scopes = [Scope.Administer], CreatedAt = TimeProvider.System.GetUtcNow() }, cancel).ConfigureAwait(false);
        terminal.Output.WriteLine($"The first key, which may do everything and is shown this once: {text}");
        terminal.Output.Flush();
    }
}
