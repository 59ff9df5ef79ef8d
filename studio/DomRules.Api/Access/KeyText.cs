using System.Security.Cryptography;
using System.Text;

namespace DomRules.Api.Access;

/// <summary>Keys as callers send them: <c>dr_ID_SECRET</c>. The secret is random and kept nowhere; only its hash is.</summary>
public static class KeyText
{
    private const string Prefix = "dr_";

    /// <summary>A new key: its id, its secret's hash, and the text that is shown once.</summary>
    public static (string Id, string SecretHash, string Text) New()
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        return (id, HashOf(secret), $"{Prefix}{id}_{secret}");
    }

    /// <summary>Id and secret of a text; null: it is no key.</summary>
    public static (string Id, string Secret)? Parse(string text)
    {
        var parts = text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..].Split('_') : [];
        return parts is [{ Length: > 0 and <= 64 } id, { Length: > 0 and <= 128 } secret] ? (id, secret) : null;
    }

    /// <summary>Whether a secret is the one of a hash; takes as long for every secret.</summary>
    public static bool Fits(string secret, string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(secret)), Encoding.ASCII.GetBytes(hash));

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
