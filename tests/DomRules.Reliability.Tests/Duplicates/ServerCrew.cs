namespace DomRules.Reliability.Tests.Duplicates;

/// <summary>Servers on one store, any of which may be killed and started again meanwhile.</summary>
internal sealed class ServerCrew : IAsyncDisposable
{
    private readonly (ServeProcess Server, HttpClient Client)[] _crew;
    private readonly Func<Task<ServeProcess>> _start;
    private readonly List<HttpClient> _gone = [];
    private readonly string _key;

    private ServerCrew(Func<Task<ServeProcess>> start, string key, ServeProcess[] servers) =>
        (_start, _key, _crew) = (start, key, [.. servers.Select(server => (server, server.Client(key)))]);

    internal static async Task<ServerCrew> StartAsync(string address, (string Policy, string Network) market, int count)
    {
        Task<ServeProcess> Start() => ServeProcess.StartAsync(address, market);
        var servers = new ServeProcess[count];
        for (var i = 0; i < count; i++)
        {
            servers[i] = await Start();
        }

        return new ServerCrew(Start, servers[0].Key.ShouldNotBeNull(), servers);
    }

    /// <summary>A client of one of them, by turns; nobody may be there.</summary>
    internal Shopper Shopper(int turn) => new(_crew[turn % _crew.Length].Client);

    internal async Task KillAndStartAgainAsync(int turn)
    {
        var i = turn % _crew.Length;
        await _crew[i].Server.DisposeAsync();
        _gone.Add(_crew[i].Client);
        var server = await _start();
        _crew[i] = (server, server.Client(_key));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (server, client) in _crew)
        {
            client.Dispose();
            await server.DisposeAsync();
        }

        _gone.ForEach(client => client.Dispose());
    }
}
