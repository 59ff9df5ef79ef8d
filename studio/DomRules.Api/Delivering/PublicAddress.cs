using System.Net;
using System.Net.Sockets;

namespace DomRules.Api.Delivering;

/// <summary>Tells addresses of the public internet from those of this machine and of private networks.</summary>
internal static class PublicAddress
{
    // IANA's special-purpose registries, as far as they are not globally reachable.
    private static readonly IPNetwork[] Others =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(one => IPNetwork.Parse(one)),
    ];

    // Of IPv6 only what is given out to the internet, without documentation, Teredo, ORCHID and 6to4, which may lead to an IPv4 address.
    private static readonly IPNetwork Given = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork[] Withheld = [IPNetwork.Parse("2001::/23"), IPNetwork.Parse("2001:db8::/32"), IPNetwork.Parse("2002::/16"), IPNetwork.Parse("3fff::/20")];

    internal static bool Is(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetwork
            ? !Others.Any(network => network.Contains(plain))
            : Given.Contains(plain) && !Withheld.Any(network => network.Contains(plain));
    }
}
