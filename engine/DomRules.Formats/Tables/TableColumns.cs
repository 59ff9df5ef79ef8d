namespace DomRules.Formats.Tables;

/// <summary>The columns of a table by name.</summary>
internal sealed class TableColumns(IReadOnlyList<string> header)
{
    private readonly Dictionary<string, int> places = Places(header);

    internal int Count => header.Count;

    /// <summary>-1 when there is no such column.</summary>
    internal int IndexOf(string column) => places.GetValueOrDefault(column, -1);

    private static Dictionary<string, int> Places(IReadOnlyList<string> header)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < header.Count; i++) found.TryAdd(header[i], i);
        return found;
    }
}
