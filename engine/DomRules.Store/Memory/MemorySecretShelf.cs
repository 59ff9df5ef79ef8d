using DomRules.Store.Secrets;

namespace DomRules.Store.Memory;

/// <summary>Secrets by id.</summary>
internal sealed class MemorySecretShelf(MemoryGate gate) : ISecretShelf
{
    private readonly Dictionary<string, string> rows = new(StringComparer.Ordinal);

    public ValueTask<bool> PutAsync(string id, string secret, CancellationToken cancel = default)
    {
        StoreText.Check(id, secret);
        return gate.Run(() => rows.TryAdd(id, secret), cancel);
    }

    public ValueTask<string?> GetAsync(string id, CancellationToken cancel = default) => gate.Run(() => rows.GetValueOrDefault(id), cancel);

    public ValueTask<bool> RemoveAsync(string id, CancellationToken cancel = default) => gate.Run(() => rows.Remove(id), cancel);
}
