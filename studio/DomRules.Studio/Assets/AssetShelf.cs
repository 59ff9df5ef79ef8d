using DomRules.Studio.BlazorScript;

namespace DomRules.Studio.Assets;

/// <summary>All files that pages need. Nothing comes from another host.</summary>
internal static class AssetShelf
{
    internal static Asset Styles { get; } = new("studio.css", "text/css; charset=utf-8", Read(Own("studio.css")));

    internal static Asset Behaviour { get; } = new("studio.js", "text/javascript; charset=utf-8", Read(Own("studio.js")));

    internal static Asset Icon { get; } = new("icon.svg", "image/svg+xml", Read(Own("icon.svg")));

    /// <summary>The framework's script; it is asked for under this address alone.</summary>
    internal static Asset Framework { get; } = new("blazor.web.js", "text/javascript; charset=utf-8", Read(BrowserScript.Open()));

    internal static IEnumerable<Asset> All => [Styles, Behaviour, Icon, Framework];

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
