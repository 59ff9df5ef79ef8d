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
}
