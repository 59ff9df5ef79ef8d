using System.Text.Json.Nodes;
using DomRules.Model.Canonical;
using DomRules.Operations.Auditing;
using DomRules.Operations.Serving;
using DomRules.Store.Access;

namespace DomRules.Api.Access;

/// <summary>What the chain says of keys. A secret is not in it.</summary>
internal static class KeyWrites
{
    /// <summary>A key was made.</summary>
    internal static WriteRequest Added(string actor, RequestKey? key, AccessKey added) => new(actor, key, (live, at) => new Draft
    {
        Kind = "add_key",
        Subject = added.Id,
        Command = Command("add_key", Of(added)),
        Answer = new WriteAnswer(201, CanonicalJson.Write(Of(added))),
    });

    /// <summary>A key lost its force.</summary>
    internal static WriteRequest Revoked(string actor, RequestKey? key, string id) => new(actor, key, (live, at) => new Draft
    {
        Kind = "revoke_key",
        Subject = id,
        Command = Command("revoke_key", new JsonObject { ["id"] = id }),
        Answer = new WriteAnswer(200, CanonicalJson.Write(new JsonObject { ["id"] = id, ["revoked"] = true })),
    });

    /// <summary>A key as lists and answers show it.</summary>
    internal static JsonObject Of(AccessKey key) => new()
    {
        ["id"] = key.Id,
        ["name"] = key.Name,
        ["scopes"] = new JsonArray([.. key.Scopes.Select(scope => (JsonNode?)scope)]),
        ["createdAt"] = Instants.Text(key.CreatedAt),
        ["expires"] = key.Expires is { } expires ? Instants.Text(expires) : null,
        ["revokedAt"] = key.RevokedAt is { } revoked ? Instants.Text(revoked) : null,
    };

    private static byte[] Command(string what, JsonObject members)
    {
        members["do"] = what;
        return CanonicalJson.Write(members);
    }
}
