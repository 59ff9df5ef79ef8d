using System.Globalization;
using System.Text;

namespace DomRules.Reliability.Tests;

/// <summary>A small market on disk: two nodes, some SKUs, a policy that prefers the nearer node.</summary>
internal static class Market
{
    /// <summary>Prefers the nearer node; what cannot be planned waits for a person.</summary>
    internal const string PolicyText = """
        policy small currency EUR
        queue desk "Desk"
        sourcing { rank by { fewest shipments, lowest node.rank } }
        exceptions { otherwise then hold for desk within 1 day because "No plan: {event.kind}" }
        """;

    /// <summary>Writes policy and network into a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="skus">SKUs S0, S1 ….</param>
    /// <param name="onHand">Units of each at each of the two nodes.</param>
    internal static (string Policy, string Network) Write(string folder, int skus, int onHand)
    {
        var (policy, network) = (Path.Combine(folder, "small.route"), Path.Combine(folder, "network.json"));
        File.WriteAllText(policy, PolicyText);
        File.WriteAllText(network, NetworkText(skus, onHand, "NEAR", "FAR"));
        return (policy, network);
    }

    /// <summary>An order of one unit each of some SKUs.</summary>
    internal static string Order(string id, params ReadOnlySpan<int> skus)
    {
        var lines = new StringBuilder();
        foreach (var sku in skus)
        {
            lines.Append(lines.Length > 0 ? "," : "").Append(CultureInfo.InvariantCulture, $$"""{"sku":"S{{sku}}","quantity":"1","unitPrice":"10"}""");
        }

        return $$"""{"id":"{{id}}","currency":"EUR","destination":{"country":"DE","latitude":52.5,"longitude":13.4},"lines":[{{lines}}]}""";
    }

    /// <summary>SKUs S0, S1 …, so many units of each at each of some nodes.</summary>
    internal static string NetworkText(int skus, int onHand, params string[] nodes)
    {
        var products = string.Join(',', Enumerable.Range(0, skus).Select(sku => $$"""{"sku":"S{{sku}}"}"""));
        var stock = string.Join(',', Enumerable.Range(0, skus).SelectMany(sku => nodes.Select(node => $$"""{"node":"{{node}}","sku":"S{{sku}}","onHand":"{{onHand}}"}""")));
        return $$"""
            {"asOf":"2026-11-20T08:00:00Z","markets":[{"id":"DE","countries":["DE"],"currency":"EUR","timeZone":"Europe/Berlin"}],
             "nodes":[{"id":"NEAR","name":"Near","kind":"warehouse","rank":1,"country":"DE","latitude":52.5,"longitude":13.4,"timeZone":"Europe/Berlin","capabilities":["ship"]},
                      {"id":"FAR","name":"Far","kind":"warehouse","rank":2,"country":"DE","latitude":48.1,"longitude":11.6,"timeZone":"Europe/Berlin","capabilities":["ship"]}],
             "products":[{{products}}],"stock":[{{stock}}]}
            """;
    }
}
