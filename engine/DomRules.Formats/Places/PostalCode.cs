namespace DomRules.Formats.Places;

/// <summary>Postal codes in the form in which they are compared.</summary>
internal static class PostalCode
{
    /// <summary>Writes letters and digits in capitals; of a British code only the outward part. Returns how many characters were written (what does not fit is cut).</summary>
    internal static int Normalize(string country, string postalCode, Span<char> into)
    {
        var length = 0;
        foreach (var c in postalCode)
        {
            if (!char.IsAsciiLetterOrDigit(c)) continue;
            if (length == into.Length) break;
            into[length++] = char.ToUpperInvariant(c);
        }
        return country == "GB" && HasInwardPart(into[..length]) ? length - 3 : length;
    }

    private static bool HasInwardPart(ReadOnlySpan<char> code) =>
        code.Length >= 5 && char.IsAsciiDigit(code[^3]) && char.IsAsciiLetter(code[^2]) && char.IsAsciiLetter(code[^1]);
}
