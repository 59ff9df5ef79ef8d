using System.Text;

namespace DomRules.Language.Parsing.Trees;

/// <summary>Backslashes before quotation marks, backslashes and braces.</summary>
internal static class Escapes
{
    internal static string Remove(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            i += text[i] == '\\' && i + 1 < text.Length ? 1 : 0;
            plain.Append(text[i]);
        }

        return plain.ToString();
    }
}
