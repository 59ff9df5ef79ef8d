namespace DomRules.Studio.Monaco;

/// <summary>The files of the text editor Monaco, compressed.</summary>
public static class MonacoFiles
{
    /// <summary>Their names, as Monaco asks for them: <c>vs/loader.js</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. typeof(MonacoFiles).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)];

    /// <summary>One of them, as gzip.</summary>
    public static Stream Open(string name) => typeof(MonacoFiles).Assembly.GetManifestResourceStream(name) ?? throw new ArgumentException($"Monaco has no {name}.", nameof(name));
}
