using DomRules.Store.Access;

namespace DomRules.Store.Memory;

/// <summary>Keys by id.</summary>
internal sealed class MemoryAccessKeys(MemoryGate gate) : IAccessKeys
{
    private readonly SortedDictionary<string, AccessKey> rows = new(CodePointOrder.Instance);

    public ValueTask<bool> AddAsync(AccessKey key, CancellationToken cancel = default)
    {
        AccessKey.Checked(key);
        return gate.Run(() => rows.TryAdd(key.Id, InUtc(key)), cancel);
    }

    public ValueTask<AccessKey?> GetAsync(string id, CancellationToken cancel = default) => gate.Run(() => rows.GetValueOrDefault(id), cancel);

    public ValueTask<IReadOnlyList<AccessKey>> ListAsync(CancellationToken cancel = default) => gate.Run<IReadOnlyList<AccessKey>>(() => [.. rows.Values], cancel);

    public ValueTask<bool> RevokeAsync(string id, DateTimeOffset at, CancellationToken cancel = default) => gate.Run(() => Revoke(id, at), cancel);

    private bool Revoke(string id, DateTimeOffset at)
    {
        if (!rows.TryGetValue(id, out var key) || key.RevokedAt is not null || key.Expires <= at) return false;
        rows[id] = key with { RevokedAt = at.ToUniversalTime() };
        return true;
    }

    private static AccessKey InUtc(AccessKey key) =>
        key with { CreatedAt = key.CreatedAt.ToUniversalTime(), Expires = key.Expires?.ToUniversalTime(), RevokedAt = key.RevokedAt?.ToUniversalTime() };
}
