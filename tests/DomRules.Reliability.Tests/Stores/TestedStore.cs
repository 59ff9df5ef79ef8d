using DomRules.Reliability.Tests.Host;
using DomRules.Store;
using DomRules.Store.Memory;
using DomRules.Testing.PostgreSql;

namespace DomRules.Reliability.Tests.Stores;

/// <summary>An empty store of its own, that may be opened several times, as several processes would.</summary>
internal sealed class TestedStore : IAsyncDisposable
{
    private readonly MemoryStore _memory = new();
    private readonly List<IStore> _opened = [];

    private TestedStore(StoreKind kind) => Kind = kind;

    internal StoreKind Kind { get; }

    /// <summary>For files of the test.</summary>
    internal string Folder { get; } = Directory.CreateTempSubdirectory("reliability").FullName;

    /// <summary>As <c>serve --store</c> takes it; empty for a store in memory.</summary>
    internal string Address { get; private set; } = "";

    internal static async Task<TestedStore> NewAsync(StoreKind kind)
    {
        var made = new TestedStore(kind);
        made.Address = kind switch
        {
            StoreKind.Sqlite => Path.Combine(made.Folder, "store.db"),
            StoreKind.PostgreSql => (await PostgreSqlServer.Shared).NewSchema(),
            _ => "",
        };
        return made;
    }

    /// <summary>Opens it once more. A store in memory is the same one for all.</summary>
    internal async Task<IStore> OpenAsync()
    {
        var store = Kind == StoreKind.Memory ? _memory : await AnyStore.OpenAsync(Address);
        _opened.Add(store);
        return store;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _opened)
        {
            await store.DisposeAsync();
        }

        await _memory.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
