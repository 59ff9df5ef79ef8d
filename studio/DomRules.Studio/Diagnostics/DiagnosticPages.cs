using System.Text.RegularExpressions;

namespace DomRules.Studio.Diagnostics;

/// <summary>The pages that explain diagnostics, as the project's documentation has them.</summary>
internal static partial class DiagnosticPages
{
    /// <summary>The page of a code; null: there is none.</summary>
    internal static IReadOnlyList<PageBlock>? Of(string code)
    {
        using var resource = typeof(DiagnosticPages).Assembly.GetManifestResourceStream($"diagnostics/{code}.md");
        if (resource is null)
        {
            return null;
        }

        using var reader = new StreamReader(resource);
        return Read(reader.ReadToEnd());
    }

    /// <summary>Reads the little of Markdown that those pages use.</summary>
    internal static IReadOnlyList<PageBlock> Read(string page)
    {
        var blocks = new List<PageBlock>();
        foreach (Match piece in Pieces().Matches(page.ReplaceLineEndings("\n")))
        {
            if (piece.Groups["code"].Success)
            {
                blocks.Add(new PageBlock(PageBlockKind.Code, piece.Groups["code"].Value.TrimEnd('\n')));
            }
            else if (piece.Groups["text"].Value.Trim() is { Length: > 0 } text)
            {
                blocks.Add(text.StartsWith("# ", StringComparison.Ordinal) ? new PageBlock(PageBlockKind.Title, text[2..])
                    : text.StartsWith("## ", StringComparison.Ordinal) ? new PageBlock(PageBlockKind.Heading, text[3..])
                    : text.StartsWith("- ", StringComparison.Ordinal) ? new PageBlock(PageBlockKind.Item, text[2..])
                    : new PageBlock(PageBlockKind.Paragraph, Plain(text)));
            }
        }

        return blocks;
    }

    private static string Plain(string text) => Links().Replace(text.Replace('\n', ' '), "${words}").Replace("**", "", StringComparison.Ordinal);

    [GeneratedRegex(@"^```\w*\n(?<code>(?:.*\n)*?)```$|(?<text>^(?:#+ |- ).*$|^(?!```|#+ |- ).+(?:\n(?!```|#+ |- |\n).+)*)", RegexOptions.Multiline, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Pieces();

    [GeneratedRegex(@"\[(?<words>[^\]]*)\]\([^)]*\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Links();
}
