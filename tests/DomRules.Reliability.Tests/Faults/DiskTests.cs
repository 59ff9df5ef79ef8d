using System.Net;
using DomRules.Operations.Serving;
using DomRules.Reliability.Tests.Requests;
using DomRules.Reliability.Tests.Stores;
using DomRules.Store.Sqlite;
using Xunit.Abstractions;

namespace DomRules.Reliability.Tests.Faults;

/// <summary>The disk is full, or can only be read: a clear error, reads go on, nothing is half done, and the server goes on by itself once it can.</summary>
public sealed class DiskTests(ITestOutputHelper output) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("disks").FullName;

    [Fact]
    public async Task Serve_OnADiskThatRunsFull_RefusesClearlyAndGoesOnWithRoomAgain()
    {
        using var disk = SmallDisk.Mount(8);
        if (disk is null)
        {
            await OfFewPagesAsync();
            return;
        }

        var file = Path.Combine(disk.Folder, "store.db");
        FaultyMarket market;
        await using (var server = await ServeProcess.StartAsync(file, Market.Write(_folder, 5, 1_000_000)))
        {
            using var client = server.Client(server.Key.ShouldNotBeNull());
            market = new FaultyMarket(client);
            await market.PlaceAsync("before", 10);
            for (var round = 0; round < 3; round++)
            {
                disk.Fill();
                var prefix = FormattableString.Invariant($"full{round}-");
                (await market.PlaceUntilRefusedAsync(prefix)).ShouldContain("no room is left on the disk");
                await market.ReadsGoOnAsync(prefix + market.Placed.Count(id => id.StartsWith(prefix, StringComparison.Ordinal)));
                disk.MakeRoom();
                await market.PlaceAsync(prefix + "again", 5);
            }
        }

        await CheckAsync(file, market);
        output.WriteLine($"SQLite on a disk of 8 MiB: full three times, writes refused, reads went on, written again with room, without a restart; {market.Placed.Count} orders acknowledged, all there, nothing else");
    }

    [Fact]
    public async Task Serve_OnADiskThatCanOnlyBeRead_AnswersReadsAndWritesOnceItMay()
    {
        using var disk = SmallDisk.Mount(8);
        if (disk is null)
        {
            await ToReadOnlyAsync();
            return;
        }

        var (file, files) = (Path.Combine(disk.Folder, "store.db"), Market.Write(_folder, 5, 1_000_000));
        string? key;
        string[] placed;
        await using (var server = await ServeProcess.StartAsync(file, files))
        {
            using var client = server.Client((key = server.Key).ShouldNotBeNull());
            var before = new FaultyMarket(client);
            await before.PlaceAsync("before", 10);
            placed = [.. before.Placed];
        }

        disk.AllowWriting(false);
        FaultyMarket market;
        await using (var server = await ServeProcess.StartAsync(file, files))
        {
            using var client = server.Client(key);
            market = new FaultyMarket(client);
            (await market.PlaceUntilRefusedAsync("during")).ShouldContain("it may be read but not written");
            (await client.GetAsync(new Uri("/v1/orders/before0", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
            disk.AllowWriting(true);
            await market.ReadyAsync();
            await market.PlaceAsync("after", 5);
        }

        await CheckAsync(file, market, placed);
        output.WriteLine("SQLite on a disk that can only be read: served, writes refused, reads answered; written again without a restart once it may be");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task CheckAsync(string file, FaultyMarket market, params string[] before)
    {
        await using var store = SqliteStore.Open(file);
        var live = await StoreCheck.SoundAsync(store);
        live.State.Orders.Keys.ShouldBe([.. market.Placed, .. before], ignoreOrder: true);
        await StoreCheck.WholeAsync(store, live);
    }

    /// <summary>What can be shown without a disk of one's own: the file may not grow beyond some pages.</summary>
    private async Task OfFewPagesAsync()
    {
        var file = Path.Combine(_folder, "few.db");
        var placed = 0;
        await using (var store = SqliteStore.Open(file, new SqliteOptions { MostPages = 300 }))
        await using (var queue = await CommitQueue.OpenAsync(store, TimeProvider.System))
        {
            await ServedStore.PublishAsync(store, queue, Market.PolicyText, Market.NetworkText(1, 1_000_000, "NEAR"));
            WriteAnswer answer;
            while ((answer = await queue.PlaceAsync(FormattableString.Invariant($"o{placed}"), Market.Order(FormattableString.Invariant($"o{placed}"), 0))).Status == 200)
            {
                placed++;
            }

            answer.Obstacle.ShouldBe(WriteObstacle.Unavailable);
            answer.Text().ShouldContain("no room is left");
        }

        await using var roomy = SqliteStore.Open(file);
        (await StoreCheck.SoundAsync(roomy)).State.Orders.Count.ShouldBe(placed);
        output.WriteLine($"REDUCED: this user may not mount a small disk. A file that may not grow: {placed} orders acknowledged, the next refused, all there");
    }

    /// <summary>What can be shown without a disk of one's own: the file is opened to be read.</summary>
    private async Task ToReadOnlyAsync()
    {
        var file = Path.Combine(_folder, "read.db");
        await using (var store = SqliteStore.Open(file))
        await using (var queue = await CommitQueue.OpenAsync(store, TimeProvider.System))
        {
            await ServedStore.PublishAsync(store, queue, Market.PolicyText, Market.NetworkText(1, 10, "NEAR"));
        }

        await using var reader = SqliteStore.Open(file, new SqliteOptions { IsReadOnly = true });
        await using var refusing = await CommitQueue.OpenAsync(reader, TimeProvider.System);
        var answer = await refusing.PlaceAsync("o", Market.Order("o", 0));
        answer.Obstacle.ShouldBe(WriteObstacle.Unavailable);
        answer.Text().ShouldContain("it may be read but not written");
        output.WriteLine("REDUCED: this user may not mount a disk. A file that is opened to be read: writes refused, reads answered");
    }
}
