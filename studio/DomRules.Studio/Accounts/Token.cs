using System.Security.Cryptography;
using System.Text;

namespace DomRules.Studio.Accounts;

/// <summary>Random texts that open something once or for a while. Only their hashes are kept.</summary>
internal static class Token
{
    internal static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    internal static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
