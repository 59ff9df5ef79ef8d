using System.Globalization;
using System.Text;
using System.Text.Json;
using DomRules.Store;
using DomRules.Store.PostgreSql;
using DomRules.Store.Sqlite;
using DomRules.Testing.PostgreSql;
using Xunit.Abstractions;

namespace DomRules.Reliability.Tests;

/// <summary>
/// A receiver that fails three times in ten and is away for a while, servers that are killed with -9 in between: every event that was committed arrives, under an id and with bytes that never change,
/// and those of an order arrive in order. What must arrive is read from the audit chain, which names the hash of every message.
/// </summary>
public sealed class DeliveryTests(ITestOutputHelper output)
{
    private const int Seed = 20261126;
    private const int Clients = 8;
    private static readonly bool IsHeavy = Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1";
    private static readonly int Kills = IsHeavy ? 20 : 3;

    // Each order has seven messages.
    private static readonly int Orders = IsHeavy ? 14_300 : 300;
    private int _placed;

    [Fact]
    public async Task Sqlite_ReceiverFailsAndServerIsKilled_EveryEventArrivesInOrder()
    {
        var folder = Directory.CreateTempSubdirectory("hooks").FullName;
        var file = Path.Combine(folder, "store.db");
        await RunAsync(file, folder, 1, () => Task.FromResult<IStore>(SqliteStore.Open(file)));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task PostgreSql_TwoServersReceiverFailsAndTheyAreKilled_EveryEventArrivesInOrder()
    {
        var folder = Directory.CreateTempSubdirectory("hooks").FullName;
        var address = (await PostgreSqlServer.Shared).NewSchema();
        await RunAsync(address, folder, 2, async () => await PostgreSqlStore.OpenAsync(address));
        Directory.Delete(folder, recursive: true);
    }

    private async Task RunAsync(string address, string folder, int servers, Func<Task<IStore>> open)
    {
        output.WriteLine($"seed {Seed}");
        var began = TimeProvider.System.GetTimestamp();
        await using var receiver = new UnreliableReceiver(Seed);
        await receiver.StartAsync();
        await using var fleet = new Fleet(address, Market.Write(folder, 5, 1_000_000), "--allow-private-receivers", "--first-retry", "0.02", "--receiver-timeout", "1");
        await fleet.StartAsync(servers);
        var webhook = await AddAsync(fleet.Client(0), receiver.Url);

        var load = Task.WhenAll(Enumerable.Range(0, Clients).Select(client => ShopAsync(fleet, client)));
        for (var kill = 0; kill < Kills; kill++)
        {
            await UntilAsync(() => receiver.Count >= (kill + 1) * 7 * Orders / (Kills + 2), receiver, fleet, webhook);
            if (kill == 1)
            {
                await receiver.StopAsync();
            }

            await fleet.ReplaceAsync(kill % servers);
            if (kill == 1)
            {
                await receiver.StartAsync();
            }
        }

        await load;
        await UntilAsync(() => false, receiver, fleet, webhook);
        var took = TimeProvider.System.GetElapsedTime(began);
        await fleet.DisposeAsync();

        await using var store = await open();
        var (messages, repeated) = await CheckAsync(store, webhook, receiver);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{messages} messages of {Orders} orders, {servers} servers, {Kills} kills, {receiver.Attempts} requests of which {receiver.Silences} were met with silence: 0 lost, 0 out of order, {repeated} repeated, {took.TotalSeconds:0} s"));
    }

    /// <summary>Every message that the chain names was taken, with its bytes, and no other; of an order, for the first time in the order of the log.</summary>
    private static async Task<(int Messages, int Repeated)> CheckAsync(IStore store, string webhook, UnreliableReceiver receiver)
    {
        var expected = new Dictionary<string, string>(StringComparer.Ordinal);
        for (long number = 0; await store.Commits.ReadAsync(number, 500) is { Count: > 0 } commits; number = commits[^1].Number)
        {
            foreach (var commit in commits)
            {
                using var entry = JsonDocument.Parse(commit.Entry);
                if (entry.RootElement.TryGetProperty("messages", out var hashes))
                {
                    var place = 0;
                    foreach (var hash in hashes.EnumerateArray())
                    {
                        expected.Add(FormattableString.Invariant($"{commit.Number}-{place++}-{webhook}"), hash.GetString()!);
                    }
                }
            }
        }

        var taken = receiver.All;
        taken.ShouldAllBe(one => expected.ContainsKey(one.Id) && expected[one.Id] == one.Hash);
        var first = taken.DistinctBy(one => one.Id).ToList();
        expected.Keys.Except(first.Select(one => one.Id)).ShouldBeEmpty();
        foreach (var order in first.GroupBy(one => one.Subject))
        {
            var places = order.Select(one => one.Id.Split('-')).Select(part => (long.Parse(part[0], CultureInfo.InvariantCulture), int.Parse(part[1], CultureInfo.InvariantCulture))).ToList();
            places.SequenceEqual(places.Order()).ShouldBeTrue($"{order.Key}: {string.Join(' ', order.Select(one => one.Id))}");
        }

        first.Count.ShouldBeGreaterThan(Orders * 5);
        return (first.Count, taken.Count - first.Count);
    }

    /// <summary>Places orders and cancels them, insisting where the server is away.</summary>
    private async Task ShopAsync(Fleet fleet, int client)
    {
        while (Interlocked.Increment(ref _placed) is var number && number <= Orders)
        {
            var id = FormattableString.Invariant($"d{number}");
            await InsistAsync(fleet, client, "/v1/orders", Market.Order(id, number % 5), id);
            await InsistAsync(fleet, client, $"/v1/orders/{id}/cancel", "{}", id + "-cancel");
        }
    }

    private static async Task InsistAsync(Fleet fleet, int client, string path, string body, string key)
    {
        while (await SendAsync(fleet.Client(client), path, body, key) is not { } answer || answer.Status is 409 or 429 or 503)
        {
            await Task.Yield();
        }
    }

    private static async Task<(int Status, string Body)?> SendAsync(HttpClient client, string path, string? body, string key)
    {
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
            request.Headers.Add("Idempotency-Key", key);
        }

        try
        {
            using var answer = await client.SendAsync(request);
            return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return null;
        }
    }

    private static async Task<string> AddAsync(HttpClient client, string url)
    {
        var answer = (await SendAsync(client, "/v1/webhooks", $$"""{"name":"unreliable","url":"{{url}}"}""", "hook")).ShouldNotBeNull();
        answer.Status.ShouldBe(201, answer.Body);
        using var json = JsonDocument.Parse(answer.Body);
        return json.RootElement.GetProperty("id").GetString()!;
    }

    /// <summary>Until something holds, or all orders are placed and nothing waits to be delivered.</summary>
    private async Task UntilAsync(Func<bool> holds, UnreliableReceiver receiver, Fleet fleet, string webhook)
    {
        while (!holds() && !(_placed > Orders && receiver.Count >= 7 * Orders && await IsAllDeliveredAsync(fleet.Client(0), webhook)))
        {
            await receiver.NextAsync();
        }
    }

    private static async Task<bool> IsAllDeliveredAsync(HttpClient client, string webhook)
    {
        if (await SendAsync(client, $"/v1/webhooks/{webhook}", null, "") is not { Status: 200 } answer)
        {
            return false;
        }

        using var json = JsonDocument.Parse(answer.Body);
        json.RootElement.GetProperty("enabled").GetBoolean().ShouldBeTrue(answer.Body);
        json.RootElement.GetProperty("givenUp").GetInt32().ShouldBe(0);
        return json.RootElement.GetProperty("waiting").GetInt32() == 0;
    }
}
