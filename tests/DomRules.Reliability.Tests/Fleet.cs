namespace DomRules.Reliability.Tests;

/// <summary>Servers side by side on one store; any may be killed, and one is started in its place.</summary>
internal sealed class Fleet(string address, (string Policy, string Network) market, params string[] more) : IAsyncDisposable
{
    private readonly List<ServeProcess> _servers = [];
    private readonly List<HttpClient> _all = [];
    private volatile HttpClient[] _clients = [];
    private string? _key;

    internal async Task StartAsync(int servers)
    {
        while (_servers.Count < servers)
        {
            _servers.Add(await ServeProcess.StartAsync(address, market, more));
            _key ??= _servers[0].Key.ShouldNotBeNull();
            Renew(_servers.Count - 1);
        }
    }

    /// <summary>A client of one of the servers as they are now.</summary>
    internal HttpClient Client(int number) => _clients[number % _clients.Length];

    /// <summary>As <c>kill -9</c> does; then a new one takes its place.</summary>
    internal async Task ReplaceAsync(int server)
    {
        await _servers[server].KillAsync();
        await _servers[server].DisposeAsync();
        _servers[server] = await ServeProcess.StartAsync(address, market, more);
        Renew(server);
    }

    public async ValueTask DisposeAsync()
    {
        _all.ForEach(client => client.Dispose());
        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }

        _servers.Clear();
    }

    private void Renew(int server)
    {
        var client = _servers[server].Client(_key!);
        _all.Add(client);
        _clients = server < _clients.Length ? [.. _clients[..server], client, .. _clients[(server + 1)..]] : [.. _clients, client];
    }
}
