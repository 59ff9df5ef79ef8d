using System.CommandLine;
using DomRules.Api.Access;
using DomRules.Api.Hosting;
using DomRules.Cli.CommandLine;
using DomRules.Operations.Samples;
using DomRules.Operations.Serving;
using DomRules.Store;
using DomRules.Store.Sqlite;

namespace DomRules.Cli.Verbs;

/// <summary><c>domrules studio</c>.</summary>
internal static class StudioVerb
{
    internal static Command Command(Terminal terminal)
    {
        var store = new Option<string>("--store") { Description = "File that holds the sample market; made where it is not there.", DefaultValueFactory = _ => "domrules-sample.db" };
        var url = new Option<string>("--url") { Description = "Address to listen on.", DefaultValueFactory = _ => new ApiOptions().Url };
        var fresh = new Option<bool>("--fresh") { Description = "Makes the sample market anew, so that it ends today; what was done in it is gone." };
        var every = new Option<int>("--order-every") { Description = "Seconds after which the next order comes in; 0: none does.", DefaultValueFactory = _ => 60 };
        every.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 86_400)
            {
                result.AddError("--order-every is a number of seconds from 0 to 86400.");
            }
        });
        var command = new Command("studio", "Opens the studio on a sample market: real orders, live policies, a month to look at.\n\nExample: domrules studio --store sample.db") { store, url, fresh, every };
        command.SetAction(async (parsed, cancel) => await RunAsync(terminal, parsed.GetValue(store)!, new ApiOptions { Url = parsed.GetValue(url)! }, parsed.GetValue(fresh), parsed.GetValue(every), cancel).ConfigureAwait(false));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string path, ApiOptions options, bool isFresh, int every, CancellationToken cancel)
    {
        if ((StoreAddress.IsPostgreSql(path) ? "The sample market is made in a file. To serve a store in PostgreSQL there is: domrules serve --store postgres://…" : ListeningAddress.ProblemOf(options.Url)) is { } wrong)
        {
            return terminal.Fail(wrong, ExitCode.Usage);
        }

        try
        {
            var made = await SampleFile.MakeAsync(terminal, path, isFresh, TimeProvider.System.GetUtcNow(), cancel).ConfigureAwait(false);
            return made.Problem is { } problem ? terminal.Fail(problem, ExitCode.Usage) : await ServeAsync(terminal, path, options, every, cancel).ConfigureAwait(false);
        }
        catch (StoreException e)
        {
            return terminal.Fail(e.Message, ExitCode.Usage);
        }
        catch (OperationCanceledException)
        {
            return terminal.Fail("Ended before it was ready; of a sample market that was being made nothing was kept.", ExitCode.Problems);
        }
    }

    private static async Task<int> ServeAsync(Terminal terminal, string path, ApiOptions options, int every, CancellationToken cancel)
    {
        await using var store = SqliteStore.Open(path);
        await using var queue = await CommitQueue.OpenAsync(store, TimeProvider.System, cancel: cancel).ConfigureAwait(false);
        var services = new ApiServices(store, queue, new Publishing(store, queue), new Gatekeeper(store.Keys, TimeProvider.System), TimeProvider.System);
        var isSample = await SampleMarket.IsInAsync(store, cancel).ConfigureAwait(false);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var arriving = isSample && every > 0 ? SampleArrivals.RunAsync(queue, TimeSpan.FromSeconds(every), TimeProvider.System, ending.Token) : Task.CompletedTask;
        var code = await ServerRun.ServeAsync(terminal, services, options, path, url => TellHints(terminal, url, path, isSample, every), cancel).ConfigureAwait(false);
        await ending.CancelAsync().ConfigureAwait(false);
        await arriving.ConfigureAwait(false);
        return code;
    }

    private static void TellHints(Terminal terminal, string url, string path, bool isSample, int every)
    {
        if (!isSample)
        {
            terminal.Output.WriteLine($"{path} holds no sample market; what it holds is served as it is.");
            return;
        }

        terminal.Output.WriteLine(
            $"""

             To begin with
               {url}/orders/{SampleMarket.StoryOrder}   an order of a coat that went to Potsdam from Leipzig. Berlin is nearer: why not from there?
               {url}/held           orders that wait for a person
               {url}/policies       what is live in both markets, and since when
             """);
        terminal.Output.WriteLine(every > 0 ? $"{(every == 60 ? "Each minute" : FormattableString.Invariant($"Every {every} seconds"))} another order comes in. --fresh makes the market anew, so that it ends today." : "--fresh makes the market anew, so that it ends today.");
    }
}
