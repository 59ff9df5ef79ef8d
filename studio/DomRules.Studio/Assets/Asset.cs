using System.Security.Cryptography;

namespace DomRules.Studio.Assets;

/// <summary>A file that pages need, from the program itself.</summary>
/// <param name="Name">As addresses have it.</param>
/// <param name="Type">Content type.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record Asset(string Name, string Type, byte[] Content)
{
    /// <summary>The address, which changes with the content, so that browsers may keep it for ever.</summary>
    internal string Address { get; } = $"/studio/{Convert.ToHexStringLower(SHA256.HashData(Content))[..12]}/{Name}";
}
