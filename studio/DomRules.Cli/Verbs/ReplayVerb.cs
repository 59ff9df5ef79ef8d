using System.CommandLine;
using System.Globalization;
using DomRules.Cli.CommandLine;
using DomRules.Operations.Replaying;
using DomRules.Store;

namespace DomRules.Cli.Verbs;

/// <summary><c>domrules replay</c>.</summary>
internal static class ReplayVerb
{
    private const int ToldAtMost = 20;

    internal static Command Command(Terminal terminal)
    {
        var store = Options.Named("STORE", "A store's file, or postgres://USER@HOST:PORT/DATABASE.");
        var decision = new Option<string>("--decision") { Description = "Hash of one decision; left out: all of them." };
        var command = new Command("replay", "Makes the decisions of a store again, each of what it was made of, and compares every byte.\n\nExample: domrules replay domrules.db") { store, decision };
        command.SetAction(async (parsed, cancel) => await RunAsync(terminal, parsed.GetValue(store)!, parsed.GetValue(decision), cancel).ConfigureAwait(false));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string address, string? decision, CancellationToken cancel)
    {
        try
        {
            await using var store = await StoreAddress.OpenThereAsync(address).ConfigureAwait(false);
            var replaying = new StoreReplaying(store);
            return decision is null ? await AllAsync(terminal, replaying, cancel).ConfigureAwait(false) : await OneAsync(terminal, replaying, decision, cancel).ConfigureAwait(false);
        }
        catch (StoreException e)
        {
            return terminal.Fail(e.Message, ExitCode.Usage);
        }
    }

    private static async Task<int> OneAsync(Terminal terminal, StoreReplaying replaying, string decision, CancellationToken cancel)
    {
        if (await replaying.OneAsync(decision, cancel).ConfigureAwait(false) is not { } replayed)
        {
            return terminal.Fail($"The store has no decision {decision}.", ExitCode.Usage);
        }

        terminal.Output.WriteLine(Line(replayed));
        return replayed.Verdict is ReplayVerdict.Identical ? ExitCode.Fine : ExitCode.Problems;
    }

    private static async Task<int> AllAsync(Terminal terminal, StoreReplaying replaying, CancellationToken cancel)
    {
        var counts = new SortedDictionary<ReplayVerdict, long>();
        var told = 0;
        await foreach (var replayed in replaying.AllAsync(cancel).ConfigureAwait(false))
        {
            counts[replayed.Verdict] = counts.GetValueOrDefault(replayed.Verdict) + 1;
            if (replayed.Verdict is ReplayVerdict.Different or ReplayVerdict.Unreadable && ++told <= ToldAtMost)
            {
                terminal.Output.WriteLine(Line(replayed));
            }
        }

        terminal.Output.WriteLine(counts.Count == 0 ? "The store holds no decision." : string.Join(", ", counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Value:N0} {Words(count.Key)}"))) + ".");
        return told == 0 ? ExitCode.Fine : ExitCode.Problems;
    }

    private static string Line(ReplayedDecision replayed) =>
        $"{replayed.Decision.Key} {replayed.Decision.Kind} {replayed.Decision.Order}: {Words(replayed.Verdict)}{(replayed.Detail is { } detail ? $" ({detail})" : "")}";

    private static string Words(ReplayVerdict verdict) => verdict switch
    {
        ReplayVerdict.Identical => "identical",
        ReplayVerdict.Different => "different",
        ReplayVerdict.WithoutInputs => "without inputs",
        _ => "not readable",
    };
}
