using System.Globalization;
using System.Text;
using Xunit.Abstractions;

namespace DomRules.Api.Tests.Robustness;

/// <summary>Good requests, spoiled by chance. DOMRULES_HEAVY=1 spoils many more; DOMRULES_SEED says which chance.</summary>
public sealed class FuzzTests(RobustServer server, ITestOutputHelper output) : IClassFixture<RobustServer>
{
    private const int Orders = 40;

    private static readonly int Many = Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1" ? 200_000 : 3_000;
    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("DOMRULES_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 20261126;

    [Fact]
    public async Task Requests_SpoiledByChance_AreAnsweredAndNothingIsOversold()
    {
        output.WriteLine($"seed {Seed}, {Many} requests");
        var chance = new Random(Seed);
        var spoiling = new Spoiling(chance);
        var statuses = new SortedDictionary<int, int>();
        for (var i = 0; i < Many; i++)
        {
            var (method, path, body) = Corpus.All[chance.Next(Corpus.All.Length)];
            var order = "f" + chance.Next(Orders).ToString(CultureInfo.InvariantCulture);
            var (status, _) = await server.SendAsync(method, path.Replace("#", order, StringComparison.Ordinal), spoiling.Spoil(body.Replace("#", order, StringComparison.Ordinal)));
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
        }

        output.WriteLine(string.Join(", ", statuses.Select(one => $"{one.Key}: {one.Value}")));
        statuses[200].ShouldBeGreaterThan(Many / 20);
        await ShouldBeSoundAsync();
    }

    [Fact]
    public async Task BulkLines_SpoiledByChance_AreEachAnsweredInTheirOrder()
    {
        output.WriteLine($"seed {Seed}");
        var chance = new Random(Seed);
        var spoiling = new Spoiling(chance);
        for (var round = 0; round < Many / 300; round++)
        {
            using var lines = new MemoryStream();
            for (var i = 0; i < 50; i++)
            {
                var order = FormattableString.Invariant($"b{chance.Next(Orders)}");
                lines.Write(spoiling.Spoil($$"""{"do":"order","order":{{TestOrders.Tent(order)}}}""").Where(one => one is not ((byte)'\n' or (byte)'\r')).DefaultIfEmpty((byte)'x').ToArray());
                lines.WriteByte((byte)'\n');
            }

            var (status, body) = await server.SendAsync("POST", "/v1/bulk", lines.ToArray(), "application/x-ndjson");
            status.ShouldBe(200, body);
            body.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].ShouldContain("\"done\":true");
        }

        await ShouldBeSoundAsync();
    }

    private async Task ShouldBeSoundAsync([System.Runtime.CompilerServices.CallerMemberName] string test = "")
    {
        await foreach (var row in server.Api.Store.Commits.AllStockAsync())
        {
            row.Reserved.ShouldBeInRange(0, row.OnHand, $"{row.Sku} at {row.Node}");
        }

        (await server.SendAsync("GET", "/health/ready", null)).Status.ShouldBe(200);
        (await server.SendAsync("POST", "/v1/orders", Encoding.UTF8.GetBytes(TestOrders.Tent($"after-{test}")))).Status.ShouldBe(200);
    }
}
