namespace DomRules.Store.Secrets;

/// <summary>Secrets that must be read again, such as those with which messages are signed: the log names them by id and never holds them. They are kept as they are, not encrypted.</summary>
public interface ISecretShelf
{
    /// <summary>Keeps a secret. False: one of that id is there already, and stays as it is.</summary>
    ValueTask<bool> PutAsync(string id, string secret, CancellationToken cancel = default);

    /// <summary>The secret of that id; null: there is none.</summary>
    ValueTask<string?> GetAsync(string id, CancellationToken cancel = default);

    /// <summary>Removes a secret for good. False: there is none of that id.</summary>
    ValueTask<bool> RemoveAsync(string id, CancellationToken cancel = default);
}
