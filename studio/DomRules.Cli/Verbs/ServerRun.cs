using DomRules.Api.Hosting;
using DomRules.Cli.CommandLine;
using DomRules.Store;
using DomRules.Studio.Accounts;
using DomRules.Studio.Hosting;
using Microsoft.Extensions.Hosting;

namespace DomRules.Cli.Verbs;

/// <summary>Studio and API on one server, from its start to its end.</summary>
internal static class ServerRun
{
    /// <summary>Serves until it is ended.</summary>
    /// <param name="terminal">Where addresses are told.</param>
    /// <param name="services">What is served.</param>
    /// <param name="options">How.</param>
    /// <param name="place">Where everything is kept, in words.</param>
    /// <param name="told">Told the address as soon as it listens.</param>
    /// <param name="cancel">Ends it.</param>
    internal static async Task<int> ServeAsync(Terminal terminal, ApiServices services, ApiOptions options, string place, Action<string> told, CancellationToken cancel)
    {
        await using var server = ApiServer.Build(services, options, StudioServer.Face(services));
        await server.StartAsync(cancel).ConfigureAwait(false);
        var url = server.Urls.First();
        terminal.Output.WriteLine($"DomRules listens on {url} and keeps everything in {place}. Ctrl+C ends it.");
        await TellFirstLinkAsync(terminal, services, url).ConfigureAwait(false);
        told(url);
        terminal.Output.Flush();
        await server.WaitForShutdownAsync(cancel).ConfigureAwait(false);
        return ExitCode.Fine;
    }

    /// <summary>While nobody has an account, each start prints a link for the first one. A store that takes none now is served all the same.</summary>
    private static async Task TellFirstLinkAsync(Terminal terminal, ApiServices services, string url)
    {
        try
        {
            if (await new People(services).InviteFirstAsync().ConfigureAwait(false) is { } token)
            {
                terminal.Output.WriteLine($"The studio has no account yet. This link makes the first administrator, once: {url}/invitations/{token}");
            }
        }
        catch (StoreException e)
        {
            terminal.Output.WriteLine($"The studio has no account yet, and none can be made now: {e.Message}");
        }
    }
}
