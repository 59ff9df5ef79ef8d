using DomRules.Formats.Life;
using DomRules.Operations.Serving;
using DomRules.Store;

namespace DomRules.Operations.Tests.Serving;

/// <summary>A store with a library and a network live, and the queue that writes to it.</summary>
internal static class ServedNetwork
{
    internal static readonly DateTimeOffset At = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    internal static async Task<CommitQueue> OpenAsync(IStore store, CommitQueueOptions? options = null, string library = "complete", TimeProvider? clock = null)
    {
        var queue = await CommitQueue.OpenAsync(store, clock ?? new StandingClock(At), options);
        var folder = Path.Combine(RepositoryFolder.Path, "rule-libraries", library);
        (await FirstVersions.PublishAsync(new Publishing(store, queue), queue, folder, Path.Combine(folder, "network.json"), At)).ShouldBeNull();
        return queue;
    }

    /// <summary>Has the commands of an event file done, each at its moment; the statuses.</summary>
    internal static async Task<List<int>> PlayAsync(CommitQueue queue, string file)
    {
        var statuses = new List<int>();
        foreach (var reading in new EventFileReader(queue.Live.Prepared!.Options).ReadFile(Path.Combine(RepositoryFolder.Path, "rule-libraries", file)))
        {
            var command = reading.Command!;
            statuses.Add((await queue.SubmitAsync(LifeWrites.Of("tester", null, "told", command.Command) with { At = command.At })).Status);
        }

        return statuses;
    }
}
