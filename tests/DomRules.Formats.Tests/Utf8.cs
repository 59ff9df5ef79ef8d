using System.Text;

namespace DomRules.Formats.Tests;

/// <summary>Text as the bytes of a file.</summary>
internal static class Utf8
{
    internal static byte[] Of(string text) => Encoding.UTF8.GetBytes(text);
}
