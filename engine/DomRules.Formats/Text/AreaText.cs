using DomRules.Formats.Json;
using DomRules.Model.Facts;
using DomRules.Model.Networks;

namespace DomRules.Formats.Text;

/// <summary>Areas as they stand in texts: <c>DE</c>, <c>BR-SP</c>, <c>*</c>.</summary>
internal static class AreaText
{
    private static readonly bool[] Assigned = Assignments();

    /// <summary>Everywhere.</summary>
    internal static Area Everywhere { get; } = new(null);

    internal static Area? TryParse(ReadOnlySpan<byte> utf8, StringInterner strings)
    {
        if (utf8.SequenceEqual("*"u8)) return Everywhere;
        if (utf8.Length == 2) return IsCountry(utf8) ? new(strings.Intern(utf8)) : null;
        return utf8.Length is > 3 and <= 16 && utf8[2] == '-' && IsCountry(utf8[..2]) ? new(strings.Intern(utf8[..2]), strings.Intern(utf8[3..])) : null;
    }

    /// <summary>A code of ISO 3166-1 alpha-2 that is in use.</summary>
    internal static bool IsCountry(ReadOnlySpan<byte> utf8) =>
        utf8.Length == 2 && !utf8.ContainsAnyExceptInRange((byte)'A', (byte)'Z') && Assigned[Index(utf8[0], utf8[1])];

    private static int Index(int first, int second) => ((first - 'A') * 26) + second - 'A';

    private static bool[] Assignments()
    {
        var assigned = new bool[26 * 26];
        foreach (var code in CountryCodes.All) assigned[Index(code[0], code[1])] = true;
        return assigned;
    }
}
