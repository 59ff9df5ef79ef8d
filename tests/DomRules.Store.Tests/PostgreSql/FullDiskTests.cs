using DomRules.Store.Commits;
using DomRules.Store.PostgreSql;
using DomRules.Store.Tests.Samples;
using DomRules.Testing.PostgreSql;

namespace DomRules.Store.Tests.PostgreSql;

/// <summary>The disk runs full in the middle of an append: nothing of it is written, reading goes on, and with room again writing does too.</summary>
public sealed class FullDiskTests
{
    // The server says what it says when the file system has no block left, at the last table of the append.
    private const string FillsUp =
        "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE disk_full; END'; CREATE TRIGGER full_disk BEFORE INSERT ON s1.jobs EXECUTE FUNCTION full_disk()";

    [Fact]
    public async Task Append_OnAFullDisk_IsRefusedWholeAndGoesOnWithRoomAgain()
    {
        await using var server = await PostgreSqlServer.StartAsync();
        await using var store = await PostgreSqlStore.OpenAsync(server.NewSchema());
        await store.Append(Sample.Commit(1));
        await server.RunSqlAsync(FillsUp);
        var written = await store.Written();

        var refused = await Should.ThrowAsync<StoreException>(async () => await store.Append(WithJob(2)));
        refused.Failure.ShouldBe(StoreFailure.Full);
        refused.IsUncertain.ShouldBeFalse();
        refused.Message.ShouldContain("no room");
        (await store.Written()).ShouldBe(written);

        await server.RunSqlAsync("DROP TRIGGER full_disk ON s1.jobs");
        await store.Append(WithJob(2));
    }

    private static NewCommit WithJob(long number) => Sample.Commit(number) with { Jobs = [Sample.Job("job")] };
}
