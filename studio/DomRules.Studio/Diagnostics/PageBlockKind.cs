namespace DomRules.Studio.Diagnostics;

/// <summary>What a piece of a page is.</summary>
internal enum PageBlockKind
{
    Title,
    Heading,
    Paragraph,
    Item,
    Code,
}
