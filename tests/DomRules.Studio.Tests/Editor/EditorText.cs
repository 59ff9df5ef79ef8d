using Microsoft.Playwright;

namespace DomRules.Studio.Tests.Editor;

/// <summary>What somebody points at in the text.</summary>
internal static class EditorText
{
    /// <summary>A name in the line that has some words.</summary>
    internal static ILocator Word(IPage page, string line, string word) =>
        page.Locator(".text .view-line").Filter(new() { HasText = line }).Locator("span span").GetByText(word, new() { Exact = true }).First;

    /// <summary>What the text shows; spaces between words are unbreakable there.</summary>
    internal static ILocator Lines(IPage page) => page.Locator(".text .view-lines").First;

    internal static ILocator Suggestion(IPage page, string label) => page.Locator($".suggest-widget.visible .monaco-list-row[aria-label='{label}'], .suggest-widget.visible .monaco-list-row[aria-label^='{label},'], .suggest-widget.visible .monaco-list-row[aria-label^='{label} ']");
}
