using System.Collections.Immutable;

namespace DomRules.Store.Access;

/// <summary>A caller's key.</summary>
public sealed record AccessKey
{
    /// <summary>The public part.</summary>
    public required string Id { get; init; }

    /// <summary>Whose it is, for people.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the secret part, 64 hexadecimal digits.</summary>
    public required string SecretHash { get; init; }

    /// <summary>What it may do, sorted; kept as given.</summary>
    public required ImmutableArray<string> Scopes { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when it has no force; null: it does not expire.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>When its force was taken away; null: it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Lets a key through that can be stored.</summary>
    /// <exception cref="ArgumentException">A text cannot be stored, or the hash is none.</exception>
    public static AccessKey Checked(AccessKey key)
    {
        StoreText.CheckedHash(key.SecretHash);
        StoreText.Check(key.Id, key.Name);
        StoreText.Check(key.Scopes.AsSpan());
        return key;
    }
}
