using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DomRules.Operations.Serving;
using DomRules.Operations.Versions;
using DomRules.Store;

namespace DomRules.Operations.Samples;

/// <summary>
/// A market to look at: a month of a marketplace in Brazil (real orders) and of a fashion chain in Germany (made up, on real places), told so that it ends now. Everything goes through
/// the queue that a served store uses, at the moments of the story, so that it can be replayed and verified like any other store. The same moment gives the same store.
/// </summary>
public static class SampleMarket
{
    /// <summary>Who began a store that holds the sample.</summary>
    public const string Actor = "sample market";

    /// <summary>Of yesterday; it came from Leipzig though Berlin, which is nearer, had two.</summary>
    public const string StoryOrder = "F9001";

    private const int StateEvery = 1_000;

    /// <summary>Whether a store holds the sample market, rather than somebody's own.</summary>
    public static async ValueTask<bool> IsInAsync(IStore store, CancellationToken cancel = default) =>
        await store.Commits.ReadAsync(0, 1, cancel).ConfigureAwait(false) is [{ Actor: Actor }];

    /// <summary>Files of one of its policies.</summary>
    public static ImmutableSortedDictionary<string, string> Policy() => SamplePublish.All[0].Files().Files;

    /// <summary>Tells the whole story to an empty store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="now">Where the story ends.</param>
    /// <param name="progress">Told how many commands of how many were told.</param>
    /// <param name="cancel">Ends it half way.</param>
    public static async Task<SampleFilled> FillAsync(IStore store, DateTimeOffset now, Action<int, int>? progress = null, CancellationToken cancel = default)
    {
        var commands = SampleRecording.All.SelectMany(recording => recording.CommandsUntil(now)).OrderBy(command => command.At).ToList();
        var network = SampleNetwork.At(now);
        var begin = DateTimeOffset.Parse(JsonNode.Parse(network.Files["network.json"])!["asOf"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture);
        var clock = new SampleClock(begin);
        await using var queue = await CommitQueue.OpenAsync(store, clock, new CommitQueueOptions { StateEvery = StateEvery }, cancel).ConfigureAwait(false);
        var telling = new SampleTelling(queue, progress is null ? null : told => progress(told, commands.Count), cancel);
        var publishing = new Publishing(store, queue);
        var versions = new Queue<SamplePublish>(SamplePublish.All);
        await PublishUntilAsync(begin).ConfigureAwait(false);
        await GoLiveAsync(new PublishCommand(LiveNames.Network, await NetworkAsync(publishing, network, begin, cancel).ConfigureAwait(false), "Two markets in one network"), Actor).ConfigureAwait(false);
        foreach (var command in commands)
        {
            await PublishUntilAsync(command.At).ConfigureAwait(false);
            await telling.TellAsync(command).ConfigureAwait(false);
        }

        await PublishUntilAsync(now).ConfigureAwait(false);
        await telling.FinishAsync().ConfigureAwait(false);
        clock.Set(now);
        await queue.TickAsync().ConfigureAwait(false);
        return new SampleFilled(commands.Count, telling.Refused, now);

        async Task PublishUntilAsync(DateTimeOffset at)
        {
            while (versions.TryPeek(out var next) && next.At(begin, now) <= at)
            {
                await telling.FinishAsync().ConfigureAwait(false);
                clock.Set(next.At(begin, now));
                await GoLiveAsync(new PublishCommand(next.Market, await LibraryAsync(publishing, next, clock.GetUtcNow(), cancel).ConfigureAwait(false), next.Because), next.DaysAgo is null ? Actor : next.By).ConfigureAwait(false);
                versions.Dequeue();
            }
        }

        async Task GoLiveAsync(PublishCommand command, string by)
        {
            var answer = await publishing.PublishAsync(command, null, by, null, cancel).ConfigureAwait(false);
            if (answer.Status != 200)
            {
                throw new InvalidOperationException($"{command.Market}: {answer.Detail ?? System.Text.Encoding.UTF8.GetString(answer.Body.Span)}");
            }
        }
    }

    private static async Task<string> LibraryAsync(Publishing publishing, SamplePublish version, DateTimeOffset at, CancellationToken cancel) =>
        Stored(await publishing.StoreLibraryAsync(version.Files(), "", version.By, at, cancel).ConfigureAwait(false));

    private static async Task<string> NetworkAsync(Publishing publishing, FileBundle network, DateTimeOffset at, CancellationToken cancel) =>
        Stored(await publishing.StoreNetworkAsync(network, "sample market", Actor, at, cancel).ConfigureAwait(false));

    private static string Stored(Outcome<Store.Artefacts.ArtefactRow> outcome) => outcome.Value?.Hash ?? throw new InvalidOperationException(outcome.Problem);
}
