using System.Text;

namespace DomRules.Operations.Serving;

/// <summary>Codes of enumerations in snake case, as records write them.</summary>
public static class Words
{
    /// <summary>The code's name.</summary>
    public static string Of<T>(T code) where T : struct, Enum
    {
        var text = new StringBuilder();
        foreach (var letter in code.ToString())
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
