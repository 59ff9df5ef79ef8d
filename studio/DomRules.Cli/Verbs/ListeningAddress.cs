using System.Net;
using System.Net.Sockets;

namespace DomRules.Cli.Verbs;

/// <summary>Where a server listens.</summary>
internal static class ListeningAddress
{
    /// <summary>Why nothing can listen there; null: it can, as far as one can tell before.</summary>
    internal static string? ProblemOf(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.AbsolutePath != "/")
        {
            return $"{url}: is no address to listen on. Give one like http://127.0.0.1:5080.";
        }

        return address.Port == 0 || !IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) || IsFree(new IPEndPoint(ip, address.Port)) ? null : Taken(url, address);
    }

    private static string Taken(string url, Uri address) =>
        FormattableString.Invariant($"{url}: another program listens there; perhaps DomRules runs already. Open it, end it, or give another address: --url {address.Scheme}://{address.Host}:{(address.Port < 65535 ? address.Port + 1 : 5080)}");

    private static bool IsFree(IPEndPoint place)
    {
        try
        {
            using var listener = new TcpListener(place);
            listener.Start();
            return true;
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }
}
