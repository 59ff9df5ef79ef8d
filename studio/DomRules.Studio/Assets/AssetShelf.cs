using System.Collections.Immutable;
using DomRules.Studio.BlazorScript;

namespace DomRules.Studio.Assets;

/// <summary>All files that pages need. Nothing comes from another host.</summary>
internal static class AssetShelf
{
    private const string Base = "studio.css";

    /// <summary>The tokens and the kit first, then what each area adds, by name.</summary>
    internal static ImmutableArray<Asset> Styles { get; } = [.. Named(".css").OrderBy(name => name != Base).ThenBy(name => name, StringComparer.Ordinal).Select(name => new Asset(name, "text/css; charset=utf-8", Read(Own(name))))];

    internal static Asset Behaviour { get; } = new("studio.js", "text/javascript; charset=utf-8", Read(Own("studio.js")));

    /// <summary>Moves and enlarges the picture of a rule graph.</summary>
    internal static Asset Graph { get; } = new("graph.js", "text/javascript; charset=utf-8", Read(Own("graph.js")));

    /// <summary>The editor's script; a module, asked for by its page alone.</summary>
    internal static Asset Editor { get; } = new("editor.js", "text/javascript; charset=utf-8", Read(Own("editor.js")));

    /// <summary>What the editor keeps in the browser; a module that it asks for.</summary>
    internal static Asset Unsent { get; } = new("unsent.js", "text/javascript; charset=utf-8", Read(Own("unsent.js")));

    internal static Asset Icon { get; } = new("icon.svg", "image/svg+xml", Read(Own("icon.svg")));

    /// <summary>The framework's script; it is asked for under this address alone.</summary>
    internal static Asset Framework { get; } = new("blazor.web.js", "text/javascript; charset=utf-8", Read(BrowserScript.Open()));

    internal static IEnumerable<Asset> All => [.. Styles, Behaviour, Graph, Editor, Unsent, Icon, Framework];

    private static IEnumerable<string> Named(string ending) => typeof(AssetShelf).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(ending, StringComparison.Ordinal));

    private static Stream Own(string name) => typeof(AssetShelf).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The program lacks {name}.");

    private static byte[] Read(Stream stream)
    {
        using (stream)
        {
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }
    }
}
