using System.Net;
using System.Net.Sockets;

namespace DomRules.Api.Delivering;

/// <summary>HTTP to receivers: redirects are not followed, no proxy and no cookies are used, and what is read of an answer is bounded.</summary>
public static class ReceiverHttp
{
    private const int DrainedBytes = 64 << 10;
    private const int HeaderKilobytes = 16;

    /// <summary>A client for all receivers. The address is looked at when the connection is made, so that a name which leads elsewhere later does not help.</summary>
    public static HttpClient Client(DeliveryOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = options.Timeout,
            MaxResponseDrainSize = DrainedBytes,
            MaxResponseHeadersLength = HeaderKilobytes,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
            UseProxy = false,
            ConnectCallback = (context, cancel) => ConnectAsync(context.DnsEndPoint, options.AllowsPrivateAddresses, cancel),
        };
        return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint to, bool allowsPrivate, CancellationToken cancel)
    {
        var addresses = (await Dns.GetHostAddressesAsync(to.Host, cancel).ConfigureAwait(false)).Where(address => allowsPrivate || PublicAddress.Is(address)).ToArray();
        if (addresses.Length == 0)
        {
            throw new PrivateAddressException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, to.Port, cancel).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
