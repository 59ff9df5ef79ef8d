using System.Buffers;
using System.Globalization;
using System.Text;

namespace DomRules.Formats.Problems;

/// <summary>Where text stops being UTF-8.</summary>
internal static class Utf8Check
{
    /// <summary>Offset of the first byte that is not UTF-8, in text that is not.</summary>
    internal static int FirstInvalid(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (at < text.Length && Rune.DecodeFromUtf8(text[at..], out _, out var consumed) == OperationStatus.Done) at += consumed;
        return Math.Min(at, text.Length - 1);
    }

    internal static string Message(ReadOnlySpan<byte> text, int at) => string.Create(CultureInfo.InvariantCulture, $"the byte 0x{text[at]:X2} at offset {at} is not UTF-8");
}
