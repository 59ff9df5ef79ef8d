using System.Collections.Concurrent;
using DomRules.Operations.Receivers;
using DomRules.Store.Secrets;

namespace DomRules.Api.Delivering;

/// <summary>Secrets of receivers. A secret never changes under its id, so that each is read once.</summary>
public sealed class SecretReading(ISecretShelf shelf, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>The receiver's secrets for a purpose that are in force, the newest first.</summary>
    public async ValueTask<IReadOnlyList<string>> OfAsync(Receiver receiver, string purpose, CancellationToken cancel)
    {
        var secrets = new List<string>();
        foreach (var id in receiver.SecretsFor(purpose, clock.GetUtcNow()))
        {
            if ((_known.GetValueOrDefault(id) ?? await shelf.GetAsync(id, cancel).ConfigureAwait(false)) is { } secret)
            {
                _known[id] = secret;
                secrets.Add(secret);
            }
        }

        return secrets;
    }
}
