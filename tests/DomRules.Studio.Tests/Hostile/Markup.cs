using System.Text.RegularExpressions;

namespace DomRules.Studio.Tests.Hostile;

/// <summary>The elements of a page, as a browser reads them off its bytes.</summary>
internal static partial class Markup
{
    /// <summary>What a page has that hostile text made of it: an element or attribute of its own, or an address that runs.</summary>
    internal static IEnumerable<string> MadeOfText(string page)
    {
        foreach (Match tag in Tag.Matches(page))
        {
            foreach (Match attribute in Attribute.Matches(tag.Groups["attributes"].Value))
            {
                var (name, value) = (attribute.Groups["name"].Value, attribute.Groups["value"].Value);
                if (name.Contains(HostileText.Mark, StringComparison.OrdinalIgnoreCase) || name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || (name is "href" or "src" or "action" && value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)))
                {
                    yield return tag.Value[..Math.Min(200, tag.Value.Length)];
                }
            }
        }
    }

    [GeneratedRegex("""<[a-zA-Z][\w-]*(?<attributes>(?:\s+[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*/?>""", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Tag { get; }

    [GeneratedRegex("""(?<name>[^\s"'>/=]+)(?:\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s"'>]+)))?""", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Attribute { get; }
}
