using System.Collections.Concurrent;
using DomRules.Store.Access;

namespace DomRules.Api.Access;

/// <summary>Tells who calls, by the key that they send. What it learned from the store holds for a few seconds, so that a revoked key is shut out soon.</summary>
public sealed class Gatekeeper(IAccessKeys keys, TimeProvider clock)
{
    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _used = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (AccessKey? Key, DateTimeOffset At)> _known = new(StringComparer.Ordinal);

    /// <summary>The caller; null: no key, an unknown, expired or revoked one.</summary>
    /// <param name="authorization">The header's value; null: there is none.</param>
    /// <param name="cancel">Ends the search.</param>
    public async ValueTask<Caller?> CallerAsync(string? authorization, CancellationToken cancel)
    {
        if (Sent(authorization) is not { } sent)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var key = await FindAsync(sent.Id, now, cancel).ConfigureAwait(false);
        var isGood = key is not null && KeyText.Fits(sent.Secret, key.SecretHash) && key.RevokedAt is null && !(key.Expires <= now);
        if (!isGood)
        {
            return null;
        }

        _used[sent.Id] = now;
        return new Caller(key!.Id, key.Name, key.Scopes);
    }

    /// <summary>When a key was used last with this process; null: not since it began.</summary>
    public DateTimeOffset? UsedAt(string id) => _used.TryGetValue(id, out var at) ? at : null;

    /// <summary>Looks at the store again at the next call.</summary>
    public void Forget(string id) => _known.TryRemove(id, out _);

    /// <summary>Id of the key that a header claims to hold; null: it holds none.</summary>
    internal static string? ClaimedId(string? authorization) => Sent(authorization)?.Id;

    private static (string Id, string Secret)? Sent(string? authorization) =>
        authorization is not null && authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? KeyText.Parse(authorization[7..].Trim()) : null;

    private async ValueTask<AccessKey?> FindAsync(string id, DateTimeOffset now, CancellationToken cancel)
    {
        if (_known.TryGetValue(id, out var known) && now - known.At < Trust)
        {
            return known.Key;
        }

        var key = await keys.GetAsync(id, cancel).ConfigureAwait(false);
        if (key is not null)
        {
            _known[id] = (key, now);
        }

        return key;
    }
}
