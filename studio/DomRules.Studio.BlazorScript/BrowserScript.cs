namespace DomRules.Studio.BlazorScript;

/// <summary>The script with which a page talks to its circuit.</summary>
public static class BrowserScript
{
    /// <summary>Its text, UTF-8.</summary>
    public static Stream Open() => typeof(BrowserScript).Assembly.GetManifestResourceStream("blazor.web.js")!;
}
