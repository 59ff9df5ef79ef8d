using System.Collections.Immutable;
using DomRules.Api.Hosting;
using DomRules.Operations.Serving;
using DomRules.Store.Access;

namespace DomRules.Api.Access;

/// <summary>Makes keys for programs, and takes their force away, each as a commit of the log. Who may ask is for the caller to see to.</summary>
public sealed class KeyIssuing(ApiServices services)
{
    /// <summary>A new key; its secret is in no answer that is kept.</summary>
    /// <param name="actor">Who wants it.</param>
    /// <param name="request">So that a repetition has no second effect; null: none.</param>
    /// <param name="name">Whose it is.</param>
    /// <param name="scopes">What it may do.</param>
    /// <param name="expires">From when it has no force; null: it does not expire.</param>
    /// <param name="cancel">Before it is written.</param>
    public async Task<IssuedKey> IssueAsync(string actor, RequestKey? request, string name, ImmutableArray<string> scopes, DateTimeOffset? expires, CancellationToken cancel = default)
    {
        var (id, hash, text) = KeyText.New();
        var key = new AccessKey { Id = id, Name = name, SecretHash = hash, Scopes = [.. scopes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], CreatedAt = services.Clock.GetUtcNow(), Expires = expires };
        var answer = await services.Queue.SubmitAsync(KeyWrites.Added(actor, request, key), cancel).ConfigureAwait(false);
        if (answer is not { Status: 201, Obstacle: WriteObstacle.None, IsRepeated: false })
        {
            return new IssuedKey(answer, null, null);
        }

        // The key gets its force when the chain says so.
        await services.Store.Keys.AddAsync(key, CancellationToken.None).ConfigureAwait(false);
        return new IssuedKey(answer, key, text);
    }

    /// <summary>Takes a key's force away, at once; null: there is no such key.</summary>
    /// <param name="actor">Who wants it.</param>
    /// <param name="request">So that a repetition has no second effect; null: none.</param>
    /// <param name="id">Which.</param>
    /// <param name="cancel">Before it is written.</param>
    public async Task<WriteAnswer?> RevokeAsync(string actor, RequestKey? request, string id, CancellationToken cancel = default)
    {
        if (await services.Store.Keys.GetAsync(id, cancel).ConfigureAwait(false) is null)
        {
            return null;
        }

        await services.Store.Keys.RevokeAsync(id, services.Clock.GetUtcNow(), cancel).ConfigureAwait(false);
        services.Gatekeeper.Forget(id);
        return await services.Queue.SubmitAsync(KeyWrites.Revoked(actor, request, id), cancel).ConfigureAwait(false);
    }
}
