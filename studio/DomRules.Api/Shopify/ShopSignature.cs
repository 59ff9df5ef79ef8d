using System.Security.Cryptography;
using System.Text;

namespace DomRules.Api.Shopify;

/// <summary>Signatures of Shopify's webhooks: HMAC-SHA256 of the raw body under the app's secret, in base64.</summary>
public static class ShopSignature
{
    /// <summary>The header that has it.</summary>
    public const string Header = "X-Shopify-Hmac-Sha256";

    /// <summary>The header's value for a body.</summary>
    public static string Of(string secret, ReadOnlySpan<byte> body) => Convert.ToBase64String(Hash(secret, body));

    /// <summary>Whether a header's value is that of a body under one of some secrets; takes as long whatever it is.</summary>
    internal static bool Fits(IEnumerable<string> secrets, ReadOnlySpan<byte> body, string? sent)
    {
        Span<byte> bytes = stackalloc byte[HMACSHA256.HashSizeInBytes];
        bytes.Clear();
        var isRead = Convert.TryFromBase64String(sent ?? "", bytes, out var length) && length == bytes.Length;
        var fits = false;
        foreach (var secret in secrets)
        {
            fits |= CryptographicOperations.FixedTimeEquals(Hash(secret, body), bytes);
        }

        return fits && isRead;
    }

    private static byte[] Hash(string secret, ReadOnlySpan<byte> body) => HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body);
}
