namespace DomRules.Store.Access;

/// <summary>Keys of callers. The secret itself is never stored.</summary>
public interface IAccessKeys
{
    /// <summary>Adds a key. False: one of that id is there already.</summary>
    ValueTask<bool> AddAsync(AccessKey key, CancellationToken cancel = default);

    /// <summary>The key of that id, revoked ones too; null: there is none.</summary>
    ValueTask<AccessKey?> GetAsync(string id, CancellationToken cancel = default);

    /// <summary>All keys by id.</summary>
    ValueTask<IReadOnlyList<AccessKey>> ListAsync(CancellationToken cancel = default);

    /// <summary>Takes a key's force away. False: there is none that has any at that moment.</summary>
    ValueTask<bool> RevokeAsync(string id, DateTimeOffset at, CancellationToken cancel = default);
}
