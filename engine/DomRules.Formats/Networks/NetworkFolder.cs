namespace DomRules.Formats.Networks;

/// <summary>The files of a folder that make up a network.</summary>
internal static class NetworkFolder
{
    /// <summary>Data files of the folder itself, by name.</summary>
    internal static IReadOnlyList<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder).Where(IsData).Order(StringComparer.Ordinal)];

    private static bool IsData(string file) => Path.GetFileName(file) is "network.json" or "stock.csv";
}
