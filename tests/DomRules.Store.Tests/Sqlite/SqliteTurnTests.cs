using DomRules.Store.Sqlite;
using DomRules.Store.Tests.Conformance;
using DomRules.Store.Tests.Samples;

namespace DomRules.Store.Tests.Sqlite;

public sealed class SqliteTurnTests : TurnConformance, IDisposable
{
    private readonly SqliteSample sample = new();

    [Fact]
    public async Task Turn_ThatAnotherKeepsForTooLong_IsBusyAndFreeAfterwards()
    {
        await using var hasty = sample.Open(new SqliteOptions { BusyTimeout = TimeSpan.FromMilliseconds(20) });
        await using (await TakeAsync(Store))
        {
            (await Should.ThrowAsync<StoreException>(async () => await hasty.Commits.TurnAsync())).Failure.ShouldBe(StoreFailure.Busy);
        }

        await hasty.Append(Sample.Commit(1));
    }

    public void Dispose() => sample.Dispose();

    protected override Task<IStore> Open() => Task.FromResult(sample.Open());

    protected override Task<IStore> Reopen() => Task.FromResult(sample.Open());
}
