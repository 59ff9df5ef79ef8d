using DomRules.Store.Sqlite;
using DomRules.Store.Sqlite.Native;
using DomRules.Store.Tests.Samples;

namespace DomRules.Store.Tests.Sqlite.Faults;

/// <summary>Another process writes for too long.</summary>
public sealed class BusyTests : IDisposable
{
    private readonly SqliteSample sample = new();

    [Fact]
    public async Task Append_WhileAnotherWritesForTooLong_IsBusyAndReadsGoOn()
    {
        await using var store = sample.Open(new SqliteOptions { BusyTimeout = TimeSpan.FromMilliseconds(20) });
        await store.Append(Sample.Commit(1));
        using var other = new SqliteConnection(sample.Path, new SqliteOptions(), isWriter: true);
        other.Execute("BEGIN IMMEDIATE");

        (await Should.ThrowAsync<StoreException>(async () => await store.Append(Sample.Commit(2)))).Failure.ShouldBe(StoreFailure.Busy);
        (await store.ProbeAsync()).ShouldNotBeNull().Failure.ShouldBe(StoreFailure.Busy);
        (await store.Commits.HeadAsync()).Number.ShouldBe(1);

        other.Execute("ROLLBACK");
        await store.Append(Sample.Commit(2));
    }

    public void Dispose() => sample.Dispose();
}
