using System.Security.Cryptography;
using System.Text;

namespace DomRules.Api.Webhooks;

/// <summary>Signatures as Standard Webhooks has them: HMAC-SHA256 over <c>id.timestamp.body</c>, the key being what stands behind <c>whsec_</c> in base64.</summary>
public static class WebhookSignature
{
    private const string Prefix = "whsec_";
    private const int KeyBytes = 32;

    /// <summary>A new secret.</summary>
    public static string NewSecret() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>The header's value: a signature for each secret, with a space between them.</summary>
    /// <param name="secrets">One or more.</param>
    /// <param name="id">The message's id.</param>
    /// <param name="seconds">When it is sent, in seconds since 1970.</param>
    /// <param name="body">Its bytes.</param>
    public static string Of(IEnumerable<string> secrets, string id, long seconds, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(FormattableString.Invariant($"{id}.{seconds}.")), .. body];
        return string.Join(' ', secrets.Select(secret => "v1," + Convert.ToBase64String(HMACSHA256.HashData(KeyOf(secret), signed))));
    }

    private static byte[] KeyOf(string secret) => Convert.FromBase64String(secret[Prefix.Length..]);
}
