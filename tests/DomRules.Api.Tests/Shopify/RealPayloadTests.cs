using System.Text;
using System.Text.Json;
using DomRules.Api.Tests.Hosting;
using DomRules.Model.Life;
using Xunit.Abstractions;

namespace DomRules.Api.Tests.Shopify;

/// <summary>Payloads as Shopify's own libraries have them in their tests (the samples of DomRules.Formats.Tests, with their licences), sent as a shop sends them.</summary>
public sealed class RealPayloadTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "DomRules.Formats.Tests", "Samples", "shopify");

    private static readonly (string Member, string Topic)[] Topics =
    [
        ("order", "orders/create"), ("orders", "orders/updated"), ("refund", "refunds/create"), ("refunds", "refunds/create"), ("fulfillment", "fulfillments/create"), ("fulfillments", "fulfillments/update"),
        ("inventory_level", "inventory_levels/update"), ("inventory_levels", "inventory_levels/update"), ("fulfillment_order", "fulfillment_orders/moved"),
    ];

    [Fact]
    public async Task Payloads_AllThatThereAre_AreTakenInOnceAndKeepNoPerson()
    {
        await using var api = await ShopApi.StartAsync();
        var did = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (file, topic, body) in Payloads())
        {
            var told = await api.TellAsync(topic, body);
            var what = told.GetProperty("did").GetString()!;
            did[what] = did.GetValueOrDefault(what) + 1;
            output.WriteLine($"{file} {topic}: {what}{(told.TryGetProperty("because", out var because) ? " " + because.GetString() : "")}");
        }

        string.Join(", ", did.Select(one => $"{one.Key} {one.Value}")).ShouldBe("cancel 1, count 2, edit 1, nothing 13, order 1, set_aside 26");
        api.Life("450789469")!.Status.ShouldBe(OrderStatus.Cancelled);
        api.Life("450789469")!.Order.Lines.Select(line => line.Sku).ShouldBe(["IPOD2008RED"], "two of its three lines were taken off in the shop");
        foreach (var (file, topic, body) in Payloads().Where(one => one.Topic.StartsWith("orders/", StringComparison.Ordinal)))
        {
            (await api.TellAsync(topic, body)).GetProperty("did").GetString().ShouldBeOneOf("nothing", "set_aside");
        }

        var kept = await KeptAsync(api);
        foreach (var person in new[] { "Norman", "norman@", "Chestnut", "555-625-1199" })
        {
            kept.ShouldNotContain(person);
        }
    }

    /// <summary>Everything that the log holds.</summary>
    private static async Task<string> KeptAsync(ShopApi api)
    {
        var kept = new StringBuilder();
        foreach (var commit in await api.Api.Store.Commits.ReadAsync(0, 1_000))
        {
            kept.Append(Encoding.UTF8.GetString(commit.Command.Span)).Append(Encoding.UTF8.GetString(commit.Events.Span));
        }

        return kept.ToString();
    }

    private static IEnumerable<(string File, string Topic, string Body)> Payloads()
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var (member, topic) in Topics)
            {
                if (json.RootElement.TryGetProperty(member, out var payload))
                {
                    foreach (var one in payload.ValueKind == JsonValueKind.Array ? payload.EnumerateArray().ToList() : [payload])
                    {
                        yield return (Path.GetRelativePath(Folder, file), topic, one.GetRawText());
                    }
                }
            }
        }
    }
}
