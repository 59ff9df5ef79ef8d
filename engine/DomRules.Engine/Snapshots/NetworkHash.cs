using System.Security.Cryptography;
using System.Text;
using DomRules.Model.Networks;

namespace DomRules.Engine.Snapshots;

/// <summary>Content hash of a network: equal for networks that differ only in the order of their lists.</summary>
internal static class NetworkHash
{
    /// <summary><c>sha256:</c> and 64 hexadecimal digits.</summary>
    public static string Of(Network network)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, [new CanonicalText("network 1").Instant(network.AsOf).ToString()]);
        Append(hash, network.Nodes.Select(NetworkText.Of));
        Append(hash, network.Stock.Select(NetworkText.Of));
        Append(hash, network.Products.Select(NetworkText.Of));
        Append(hash, network.Carriers.Select(NetworkText.Of));
        Append(hash, network.Calendars.Select(NetworkText.Of));
        Append(hash, network.Markets.Select(NetworkText.Of));
        Append(hash, Rates(network.ExchangeRates));
        Append(hash, network.Reservations.Select(NetworkText.Of));
        Append(hash, network.CapacityUse.Select(NetworkText.Of));
        Append(hash, network.Lanes.Select(NetworkText.Of));
        Append(hash, network.Slots.Select(NetworkText.Of));
        Append(hash, network.Disruptions.Select(NetworkText.Of));
        Append(hash, network.Distances.Select(NetworkText.Of));
        Append(hash, network.Blackouts.Select(NetworkText.Of));
        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string> Rates(ExchangeRates? rates) => rates is null
        ? []
        : rates.Rates.Select(pair => new CanonicalText("rate").Text(pair.Key).Number(pair.Value).ToString()).Prepend(new CanonicalText("base").Text(rates.Base).ToString());

    private static void Append(IncrementalHash hash, IEnumerable<string> lines)
    {
        foreach (string line in lines.Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(line));
            hash.AppendData("\n"u8);
        }
    }
}
