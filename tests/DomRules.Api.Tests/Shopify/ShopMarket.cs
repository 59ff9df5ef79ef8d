using DomRules.Api.Tests.Hosting;
using DomRules.Operations.Serving;

namespace DomRules.Api.Tests.Shopify;

/// <summary>A small market: two locations of a shop, the nearer one first, and a person who looks at what is tagged for that.</summary>
internal static class ShopMarket
{
    internal const string Near = "655441491";
    internal const string Far = "FAR_DC";
    internal const string FarLocation = "487838322";

    private const string Policy = """
        policy small currency USD
        queue desk "Desk"
        words order.tags = [check, vip, paid_late]
        review { rule look when order.tags has check then hold for desk because "A person looks first" }
        sourcing { rank by { fewest shipments, lowest node.rank } }
        returns { otherwise then restock at nearest node where node.kind is warehouse because "All is taken back" }
        exceptions { rule empty on short_pick then set stock to 0, reroute without node because "The shelf was empty"  otherwise then hold for desk within 1 day because "No plan: {event.kind}" }
        """;

    private const string Network = """
        {"asOf":"2026-11-20T08:00:00Z","markets":[{"id":"US","countries":["US"],"currency":"USD","timeZone":"America/New_York"}],
         "nodes":[{"id":"655441491","name":"Near","kind":"warehouse","rank":1,"country":"US","latitude":40.7,"longitude":-74.0,"timeZone":"America/New_York","capabilities":["ship","inspection"]},
                  {"id":"FAR_DC","name":"Far","kind":"warehouse","rank":2,"country":"US","latitude":34.0,"longitude":-118.2,"timeZone":"America/Los_Angeles","capabilities":["ship"]}],
         "products":[{"sku":"IPOD"},{"sku":"CASE"}],
         "stock":[{"node":"655441491","sku":"IPOD","onHand":"5"},{"node":"FAR_DC","sku":"IPOD","onHand":"5"},{"node":"655441491","sku":"CASE","onHand":"5"},{"node":"FAR_DC","sku":"CASE","onHand":"5"}]}
        """;

    internal static async Task PublishAsync(ServedApi api)
    {
        var folder = Directory.CreateTempSubdirectory("shop-market-").FullName;
        var (policy, network) = Write(folder);
        (await FirstVersions.PublishAsync(new Publishing(api.Store, api.Queue), api.Queue, policy, network, TimeProvider.System.GetUtcNow())).ShouldBeNull();
        Directory.Delete(folder, recursive: true);
    }

    internal static (string Policy, string Network) Write(string folder)
    {
        var (policy, network) = (Path.Combine(folder, "small.route"), Path.Combine(folder, "network.json"));
        File.WriteAllText(policy, Policy + "\n");
        File.WriteAllText(network, Network);
        return (policy, network);
    }
}
