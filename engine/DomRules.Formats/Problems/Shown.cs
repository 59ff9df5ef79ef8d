using System.Globalization;
using System.Text;

namespace DomRules.Formats.Problems;

/// <summary>Input text as it may stand in a message: short, without control characters.</summary>
internal static class Shown
{
    private const int Longest = 60;

    internal static string Bytes(ReadOnlySpan<byte> utf8)
    {
        var cut = utf8.Length > Longest;
        return Text(Encoding.UTF8.GetString(cut ? utf8[..Longest] : utf8)) + (cut ? "…" : "");
    }

    internal static string Text(string text)
    {
        var cut = text.Length > Longest;
        var characters = (cut ? text[..Longest] : text).ToCharArray();
        for (var i = 0; i < characters.Length; i++)
            if (char.IsControl(characters[i]) || char.IsSurrogate(characters[i])) characters[i] = '\uFFFD';
        return new string(characters) + (cut ? "…" : "");
    }

    internal static string Count(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
