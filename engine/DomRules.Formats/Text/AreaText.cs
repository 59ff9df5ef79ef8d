using DomRules.Formats.Json;
using DomRules.Model.Networks;

namespace DomRules.Formats.Text;

/// <summary>Areas as they stand in texts: <c>DE</c>, <c>BR-SP</c>, <c>*</c>.</summary>
internal static class AreaText
{
    /// <summary>Everywhere.</summary>
    internal static Area Everywhere { get; } = new(null);

    internal static Area? TryParse(ReadOnlySpan<byte> utf8, StringInterner strings)
    {
        if (utf8.SequenceEqual("*"u8)) return Everywhere;
        if (utf8.Length == 2) return IsCountry(utf8) ? new(strings.Intern(utf8)) : null;
        return utf8.Length is > 3 and <= 16 && utf8[2] == '-' && IsCountry(utf8[..2]) ? new(strings.Intern(utf8[..2]), strings.Intern(utf8[3..])) : null;
    }

    /// <summary>Two capitals.</summary>
    internal static bool IsCountry(ReadOnlySpan<byte> utf8) => utf8.Length == 2 && !utf8.ContainsAnyExceptInRange((byte)'A', (byte)'Z');
}
