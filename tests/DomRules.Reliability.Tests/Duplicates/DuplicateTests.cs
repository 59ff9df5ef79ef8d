using System.Collections.Concurrent;
using System.Net;
using DomRules.Reliability.Tests.Stores;
using DomRules.Store.Commits;
using Xunit.Abstractions;

namespace DomRules.Reliability.Tests.Duplicates;

/// <summary>Every request is sent eight times to two servers, clients hang up in the middle, servers are killed: one effect a key, and the same bytes for all.</summary>
public sealed class DuplicateTests(ITestOutputHelper output)
{
    private const int Seed = 20261126;
    private const int Times = 8;
    private const int Clients = 16;

    private readonly ConcurrentDictionary<string, string> _answers = new();
    private int _hungUp;

    [Theory, InlineData(StoreKind.Sqlite, 150), InlineData(StoreKind.PostgreSql, 100)]
    public async Task Requests_SentAgainAndAgain_HaveOneEffectAndOneAnswer(StoreKind kind, int ordinary)
    {
        var keys = Scale.Of(ordinary, 50 * ordinary);
        var kills = Scale.Of(3, 100);
        await using var tested = await TestedStore.NewAsync(kind);
        await using (var crew = await ServerCrew.StartAsync(tested.Address, Market.Write(tested.Folder, 20, keys), 2))
        {
            var work = new ConcurrentQueue<int>(Shuffled(keys));
            using var sent = new Tally();
            var load = Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => SendAsync(crew, work, client, sent))));
            for (var kill = 0; kill < kills; kill++)
            {
                await sent.ReachAsync(keys * Times * (kill + 1) / (kills + 1), load);
                await crew.KillAndStartAgainAsync(kill);
            }

            await load;
            await AskAllAgainAsync(crew, keys);
        }

        var store = await tested.OpenAsync();
        var live = await StoreCheck.SoundAsync(store);
        live.State.Orders.Count.ShouldBe(keys);
        (await store.Commits.FindAsync(new CommitFilter(null, null, null, "order", null), null, int.MaxValue)).Count.ShouldBe(keys);
        output.WriteLine($"{kind}, seed {Seed}: {keys} keys, {keys * Times} requests, {_hungUp} clients hung up, {kills} servers killed: {keys} effects, the same bytes for all, another payload refused under every key");
    }

    private static int[] Shuffled(int keys)
    {
        var all = Enumerable.Range(0, keys * Times).Select(i => i % keys).ToArray();
        new Random(Seed).Shuffle(all);
        return all;
    }

    private async Task SendAsync(ServerCrew crew, ConcurrentQueue<int> work, int client, Tally sent)
    {
        var random = new Random(Seed + client);
        while (work.TryDequeue(out var number))
        {
            var id = FormattableString.Invariant($"d{number}");
            sent.Add();
            if (random.Next(6) == 0)
            {
                using var hangUp = new CancellationTokenSource(TimeSpan.FromMilliseconds(random.Next(1, 8)));
                var heard = await crew.Shopper(random.Next(2)).PlaceAsync(id, Market.Order(id, number % 20), hangUp.Token);
                _hungUp += heard is null ? 1 : 0;
                Remember(id, heard);
                continue;
            }

            while (!Remember(id, await crew.Shopper(random.Next(2)).PlaceAsync(id, Market.Order(id, number % 20))))
            {
                await Task.Delay(Shopper.Pause);
            }
        }
    }

    /// <summary>Whether it is an answer; it must be the one that others got.</summary>
    private bool Remember(string id, (HttpStatusCode Status, string Body)? answer)
    {
        if (answer is not { } heard || (int)heard.Status is 409 or 429 or 503)
        {
            return false;
        }

        heard.Status.ShouldBe(HttpStatusCode.OK, heard.Body);
        _answers.GetOrAdd(id, heard.Body).ShouldBe(heard.Body);
        return true;
    }

    private async Task AskAllAgainAsync(ServerCrew crew, int keys)
    {
        for (var number = 0; number < keys; number++)
        {
            var id = FormattableString.Invariant($"d{number}");
            Remember(id, await crew.Shopper(number).InsistAsync(id, Market.Order(id, number % 20))).ShouldBeTrue();
            var other = await crew.Shopper(number + 1).InsistAsync(id, Market.Order(id, (number + 1) % 20));
            other.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, other.Body);
            other.Body.ShouldContain("key_reused");
        }
    }
}
