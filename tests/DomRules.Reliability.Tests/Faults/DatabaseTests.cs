using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using DomRules.Store.PostgreSql;
using DomRules.Testing.PostgreSql;
using Xunit.Abstractions;

namespace DomRules.Reliability.Tests.Faults;

/// <summary>The database is full, only to be read, or gone: a clear error, reads go on where they can, and the server goes on by itself.</summary>
public sealed class DatabaseTests(ITestOutputHelper output) : IDisposable
{
    private const int Clients = 8;

    private readonly string _folder = Directory.CreateTempSubdirectory("databases").FullName;

    [Fact]
    public async Task Serve_OnADatabaseWhoseDiskRunsFull_RefusesClearlyAndGoesOnWithRoomAgain()
    {
        await using var database = await PostgreSqlServer.StartAsync();
        using var disk = SmallDisk.Mount(24);
        if (disk is null)
        {
            output.WriteLine("REDUCED: this user may not mount a small disk. The server is told to say that the disk is full");
            await RunFullAsync(database, () => database.RunSqlAsync("CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE disk_full; END'; CREATE TRIGGER full_disk BEFORE INSERT ON s1.decisions EXECUTE FUNCTION full_disk()"), () => database.RunSqlAsync("DROP FUNCTION full_disk CASCADE"));
            return;
        }

        var space = Path.Combine(disk.Folder, "space");
        Process.Start("sh", ["-c", $"install -d -m 700 -o postgres '{space}'"]).WaitForExit();
        await database.RunSqlAsync($"CREATE TABLESPACE small LOCATION '{space}'");
        await database.RunSqlAsync("ALTER ROLE postgres SET default_tablespace = small");
        await RunFullAsync(database, () => Done(disk.Fill), () => Done(disk.MakeRoom));
        await database.StopAsync("fast");
    }

    [Fact]
    public async Task Serve_OnAHotStandby_AnswersReadsAndRefusesWritesClearly()
    {
        await using var primary = await PostgreSqlServer.StartAsync();
        var address = primary.NewSchema();
        var files = Market.Write(_folder, 5, 1_000_000);
        await using var writing = await ServeProcess.StartAsync(address, files);
        var key = writing.Key.ShouldNotBeNull();
        using var writer = writing.Client(key);
        await new FaultyMarket(writer).PlaceAsync("o", 5);

        await using var standby = await primary.StandbyAsync();
        await using var reading = await ServeProcess.StartAsync(address.Replace(FormattableString.Invariant($"Port={primary.Port}"), FormattableString.Invariant($"Port={standby.Port}"), StringComparison.Ordinal), files);
        using var reader = reading.Client(key);
        var refused = await new FaultyMarket(reader).TryPlaceAsync("x", 0);
        refused.ShouldNotBeNull().ShouldContain("\"store_unavailable\"");
        refused.ShouldContain("read");
        (await reader.GetAsync(new Uri("/v1/orders/o4", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);

        await new FaultyMarket(writer).PlaceAsync("later", 3);
        while ((await reader.GetAsync(new Uri("/v1/orders/later2", UriKind.Relative))).StatusCode != HttpStatusCode.OK)
        {
            await Task.Yield();
        }

        output.WriteLine($"PostgreSQL, hot standby: read, and what the other server writes is seen; writes refused: {refused}");
    }

    [Fact]
    public async Task Serve_WhoseDatabaseIsStoppedUnderLoad_LosesNothingAndGoesOnByItself()
    {
        var stops = Scale.Of(2, 40);
        await using var database = await PostgreSqlServer.StartAsync();
        var address = database.NewSchema();
        await using (var server = await ServeProcess.StartAsync(address, Market.Write(_folder, 20, 1_000_000)))
        {
            using var http = server.Client(server.Key.ShouldNotBeNull());
            using var over = new CancellationTokenSource();
            using Tally placed = new(), refused = new();
            var told = new ConcurrentDictionary<string, int>();
            var load = Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => ShopAsync(new Shopper(http), client, placed, body => Note(told, refused, body), over.Token))));
            for (var stop = 1; stop <= stops; stop++)
            {
                await placed.ReachAsync(placed.Count + 40, load);
                await database.StopAsync("immediate");
                await refused.ReachAsync(refused.Count + 1, load);
                await database.StartAgainAsync();
            }

            await placed.ReachAsync(placed.Count + 40, load);
            await over.CancelAsync();
            await load;
            await server.KillAsync();
            await using var store = await PostgreSqlStore.OpenAsync(address);
            (await StoreCheck.SoundAsync(store)).State.Orders.Count.ShouldBe(placed.Count);
            output.WriteLine($"PostgreSQL stopped at once under load {stops} times and started again: {placed.Count} orders acknowledged and there, {refused.Count} told to come again, the server never restarted. It said: {string.Join(" | ", told.Keys.Take(2))}");
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task RunFullAsync(PostgreSqlServer database, Func<Task> fill, Func<Task> makeRoom)
    {
        var address = database.NewSchema();
        await using var server = await ServeProcess.StartAsync(address, Market.Write(_folder, 5, 1_000_000));
        using var client = server.Client(server.Key.ShouldNotBeNull());
        var market = new FaultyMarket(client);
        await market.PlaceAsync("before", 10);
        await fill();
        var told = await market.PlaceUntilRefusedAsync("full");
        told.ShouldContain("no room");
        (await client.GetAsync(new Uri("/v1/orders/before0", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await makeRoom();
        await market.PlaceAsync("again", 10);
        await server.KillAsync();
        await using var store = await PostgreSqlStore.OpenAsync(address);
        (await StoreCheck.SoundAsync(store)).State.Orders.Keys.ShouldBe(market.Placed, ignoreOrder: true);
        output.WriteLine($"PostgreSQL on a full disk: {market.Placed.Count} orders acknowledged, all there, nothing else; refused meanwhile: {told}");
    }

    /// <summary>Places orders one after the other, each until it is placed.</summary>
    private static async Task ShopAsync(Shopper shopper, int client, Tally placed, Action<string> refused, CancellationToken over)
    {
        for (var i = 0; !over.IsCancellationRequested; i++)
        {
            var id = FormattableString.Invariant($"s{client}-{i}");
            (await shopper.InsistAsync(id, Market.Order(id, i % 20), refused)).Status.ShouldBe(HttpStatusCode.OK);
            placed.Add();
        }
    }

    private static void Note(ConcurrentDictionary<string, int> told, Tally refused, string body)
    {
        told.AddOrUpdate(body, 1, (_, count) => count + 1);
        refused.Add();
    }

    private static Task Done(Action work)
    {
        work();
        return Task.CompletedTask;
    }
}
