using DomRules.Operations.Versions;

namespace DomRules.Studio.Decisions;

/// <summary>Where a line of a version of a library is shown.</summary>
internal static class SourceAddress
{
    /// <summary>The address of that line.</summary>
    /// <param name="version">Hash of the version.</param>
    /// <param name="source">As records have it: <c>shop.route:34</c>.</param>
    internal static string Of(string version, string source)
    {
        var colon = source.LastIndexOf(':');
        var (file, line) = colon > 0 ? (source[..colon], source[(colon + 1)..]) : (source, "1");
        return $"/versions/{Uri.EscapeDataString(version)}?file={Uri.EscapeDataString(file)}&line={Uri.EscapeDataString(line)}#L{line}";
    }

    /// <summary>The file of a version that a record calls so; a file of a library that it depends on goes by its name there. As it is where there is none.</summary>
    /// <param name="files">Names of the version's files.</param>
    /// <param name="file">As an address has it; null: none is asked for.</param>
    internal static string? FileOf(IReadOnlyCollection<string> files, string? file) =>
        file is null || files.Contains(file, StringComparer.Ordinal) ? file : files.FirstOrDefault(name => VersionCompiler.IsCalled(name, file)) ?? file;
}
