using DomRules.Store.Commits;

namespace DomRules.Store.Tests.Samples;

/// <summary>Appends in a word.</summary>
internal static class Appending
{
    /// <summary>Appends on the head, which must succeed.</summary>
    public static async Task Append(this IStore store, params NewCommit[] commits)
    {
        var result = await store.TryAppend(commits);
        result.Outcome.ShouldBe(AppendOutcome.Appended, result.Detail);
    }

    /// <summary>Appends on the head.</summary>
    public static async Task<AppendResult> TryAppend(this IStore store, params NewCommit[] commits) => await store.Commits.AppendAsync(await store.Commits.HeadAsync(), commits);

    /// <summary>What an append must not have changed: everything that commits write.</summary>
    public static async Task<string> Written(this IStore store)
    {
        var log = store.Commits;
        var parts = new List<object?> { await log.HeadAsync(), await log.ReadAsync(0, 1000), await log.PointersAsync(), await store.Decisions.ReadAsync(null, 1000) };
        parts.Add(await Everything(log.AllStockAsync()));
        parts.Add(await Everything(log.AllReservationsAsync()));
        parts.Add(await store.Outbox.UndeliveredAsync(1000));
        parts.Add(await store.Jobs.ListAsync(null, null, 1000));
        return string.Join('\n', parts.Select(Told.Of));
    }

    public static async Task<IReadOnlyList<T>> Everything<T>(IAsyncEnumerable<T> rows)
    {
        var all = new List<T>();
        await foreach (var row in rows) all.Add(row);
        return all;
    }
}
