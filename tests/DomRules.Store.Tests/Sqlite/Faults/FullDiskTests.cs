using DomRules.Store.Commits;
using DomRules.Store.Sqlite;
using DomRules.Store.Tests.Samples;

namespace DomRules.Store.Tests.Sqlite.Faults;

/// <summary>No room is left: SQLite refuses to grow the file, as it does when the disk is full.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly SqliteSample sample = new();

    [Fact]
    public async Task Append_WithoutRoom_FailsAndLeavesNothingAndReadsGoOn()
    {
        await using var store = sample.Open(new SqliteOptions { MostPages = 120 });
        var (failure, last) = await AppendUntilFull(store);
        failure.Failure.ShouldBe(StoreFailure.Full);
        failure.IsUncertain.ShouldBeFalse();
        failure.Message.ShouldContain(sample.Path);

        (await store.Commits.HeadAsync()).Number.ShouldBe(last);
        (await store.Decisions.ReadAsync(null, 1000)).Count.ShouldBe((int)last);
        (await store.Outbox.UndeliveredAsync(1000)).Count.ShouldBe((int)last);
        (await store.Commits.AnswerAsync("shop", $"k{last + 1}")).ShouldBeNull();
    }

    [Fact]
    public async Task Append_OnceThereIsRoomAgain_GoesOn()
    {
        await using (var store = sample.Open(new SqliteOptions { MostPages = 120 })) await AppendUntilFull(store);
        await using var roomy = sample.Open();
        var head = await roomy.Commits.HeadAsync();
        await roomy.Append(Large(head.Number + 1));
    }

    public void Dispose() => sample.Dispose();

    private static async Task<(StoreException Failure, long Last)> AppendUntilFull(IStore store)
    {
        for (var number = 1L; ; number++)
        {
            try
            {
                await store.Append(Large(number));
            }
            catch (StoreException failure)
            {
                return (failure, number - 1);
            }
        }
    }

    private static NewCommit Large(long number) => Sample.Commit(number) with
    {
        Answer = Sample.Answer($"k{number}"),
        Decisions = [Sample.Decision(number, 0) with { Record = new byte[9_000] }],
        Outgoing = [Sample.Message($"m{number}")],
    };
}
