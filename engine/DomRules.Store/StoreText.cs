using System.Buffers;

namespace DomRules.Store;

/// <summary>Texts that every store can keep: whole Unicode without U+0000.</summary>
public static class StoreText
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>Lets a text through that can be kept.</summary>
    /// <exception cref="ArgumentException">It holds U+0000 or half a surrogate pair.</exception>
    public static string Checked(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (text[i] == '\0' || char.IsSurrogate(text[i])) throw new ArgumentException(FormattableString.Invariant($"Character {i} of a text cannot be stored."), nameof(text));
        }

        return text;
    }

    /// <summary>Looks through several texts; null is let through.</summary>
    /// <exception cref="ArgumentException">As for one.</exception>
    public static void Check(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (text is not null) Checked(text);
        }
    }

    /// <summary>Lets a hash through.</summary>
    /// <exception cref="ArgumentException">It is not 64 hexadecimal digits in small letters.</exception>
    public static string CheckedHash(string hash) =>
        IsHash(hash) ? hash : throw new ArgumentException("A hash is 64 hexadecimal digits, a to f small.", nameof(hash));

    /// <summary>Whether a text is 64 hexadecimal digits in small letters.</summary>
    public static bool IsHash(string text) => text.Length == 64 && !text.AsSpan().ContainsAnyExcept(HexDigits);

    /// <summary>Lets a limit through.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public static int CheckedLimit(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return limit;
    }
}
