using System.Diagnostics;
using DomRules.Operations.Serving;
using DomRules.Reliability.Tests.Requests;
using DomRules.Reliability.Tests.Stores;
using DomRules.Store;
using DomRules.Store.Decisions;
using Xunit.Abstractions;

namespace DomRules.Reliability.Tests.Versions;

/// <summary>Two versions go live in turn while orders are placed: every decision follows one of them wholly, the one that it names.</summary>
public sealed class PublishTests(ITestOutputHelper output)
{
    private const string NearFirst = "policy small currency EUR\nsourcing { rank by { fewest shipments, lowest node.rank } }\n";
    private const string FarFirst = "policy small currency EUR\nsourcing { rank by { fewest shipments, highest node.rank } }\n";
    private const int Shoppers = 4;

    [Theory, InlineData(StoreKind.Memory, 500), InlineData(StoreKind.Sqlite, 500), InlineData(StoreKind.PostgreSql, 100)]
    public async Task Publish_WhileOrdersAreDecided_EachFollowsTheOneVersionThatItNames(StoreKind kind, int ordinary)
    {
        var publishes = Scale.Of(ordinary, 20 * ordinary);
        var watch = Stopwatch.StartNew();
        await using var served = await ServedStore.OpenAsync(kind, NearFirst, Market.NetworkText(50, 1_000_000, "NEAR", "FAR"), processes: kind == StoreKind.Sqlite ? 1 : 2);
        var publishing = new Publishing(served.Store, served[0]);
        var (near, far) = (await StoreAsync(publishing, NearFirst), await StoreAsync(publishing, FarFirst));
        using var over = new CancellationTokenSource();
        var shoppers = Enumerable.Range(0, Shoppers).Select(shopper => Task.Run(() => ShopAsync(served, shopper, over.Token))).ToList();
        for (var i = 0; i < publishes; i++)
        {
            await InsistAsync(publishing, i % 2 == 0 ? (near, far) : (far, near));
        }

        await over.CancelAsync();
        await Task.WhenAll(shoppers);
        var live = await served.SoundAsync();
        var told = await FollowedAsync(served.Store, live, near, far);
        told.Near.ShouldBeGreaterThan(publishes / 20);
        told.Far.ShouldBeGreaterThan(publishes / 20);
        output.WriteLine($"{kind}: {publishes} publishes, {told.Near + told.Far} decisions meanwhile, {told.Near} by the one version and {told.Far} by the other, 0 mixed, in {watch.Elapsed.TotalSeconds:0.0} s");
    }

    private static async Task<string> StoreAsync(Publishing publishing, string policy) =>
        (await publishing.StoreLibraryAsync(ServedStore.Bundle(policy), "", "test", DateTimeOffset.UnixEpoch)).Value.ShouldNotBeNull().Hash;

    /// <summary>Goes on asking while the other process is always first.</summary>
    private static async Task InsistAsync(Publishing publishing, (string From, string To) change)
    {
        WriteAnswer answer;
        do
        {
            answer = await publishing.PublishAsync(new PublishCommand("*", change.To, "test"), change.From, "test", null);
        }
        while (answer.Obstacle == WriteObstacle.Overloaded);

        answer.Status.ShouldBe(200, answer.Text());
    }

    private static async Task ShopAsync(ServedStore served, int shopper, CancellationToken over)
    {
        for (var i = 0; !over.IsCancellationRequested; i++)
        {
            var id = FormattableString.Invariant($"s{shopper}-{i}");
            (await served[shopper].PlaceAsync(id, Market.Order(id, i % 50))).Status.ShouldBe(200);
        }
    }

    /// <summary>Each decision names a version that was live just before its commit, and its plan is that version's.</summary>
    private static async Task<(int Near, int Far)> FollowedAsync(IStore store, LiveNetwork live, string near, string far)
    {
        var (nears, fars, at) = (0, 0, near);
        var decided = (await AllAsync(store)).ToLookup(decision => decision.Key.Commit);
        var last = 0L;
        while (await store.Commits.ReadAsync(last, 1_000) is { Count: > 0 } commits)
        {
            foreach (var commit in commits)
            {
                foreach (var row in decided[commit.Number])
                {
                    row.Version.ShouldBe(at);
                    live.State.Orders[row.Order!].Shipments.ShouldHaveSingleItem().Node.ShouldBe(at == near ? "NEAR" : "FAR", row.Order);
                    (nears, fars) = at == near ? (nears + 1, fars) : (nears, fars + 1);
                }

                at = commit is { Kind: "publish", Subject: "*" } ? System.Text.Encoding.UTF8.GetString(commit.Command.Span).Contains(far, StringComparison.Ordinal) ? far : near : at;
            }

            last = commits[^1].Number;
        }

        return (nears, fars);
    }

    private static async Task<List<DecisionRow>> AllAsync(IStore store)
    {
        var all = new List<DecisionRow>();
        while (await store.Decisions.ReadAsync(all.Count == 0 ? null : all[^1].Key, 1_000) is { Count: > 0 } page)
        {
            all.AddRange(page.Select(decision => decision.Row));
        }

        return all;
    }
}
