using System.Collections.Immutable;

namespace DomRules.Studio.Graphs;

/// <summary>What of a version's rules is looked at, and how: all of it stands in the address.</summary>
public sealed record GraphAddress
{
    /// <summary>Hash of the version.</summary>
    public required string Version { get; init; }

    /// <summary>The policy; null: the first.</summary>
    public string? Policy { get; init; }

    /// <summary>Blocks that are folded, by their words.</summary>
    public ImmutableSortedSet<string> Folded { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The rule that is chosen; null: none.</summary>
    public string? Rule { get; init; }

    /// <summary>Words that are sought; null: none.</summary>
    public string? Sought { get; init; }

    /// <summary>Whether rules stand in a table instead of a picture.</summary>
    public bool IsTable { get; init; }

    /// <summary>Over how many of the last decisions rules are counted; 0: not at all.</summary>
    public int Counted { get; init; }

    /// <summary>Key of the decision whose way is shown; null: none.</summary>
    public string? Decision { get; init; }

    /// <summary>Blocks of a list in an address.</summary>
    internal static ImmutableSortedSet<string> Blocks(string? list) =>
        (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToImmutableSortedSet(StringComparer.Ordinal);

    /// <summary>With a block folded that was open, or open that was folded.</summary>
    internal GraphAddress WithFolding(string block) => this with { Folded = Folded.SymmetricExcept([block]) };

    /// <summary>Names and values of the query.</summary>
    internal IEnumerable<(string Name, string Value)> Query => new[]
    {
        ("policy", Policy), ("folded", Folded.IsEmpty ? null : string.Join(',', Folded)), ("as", IsTable ? "table" : null), ("counts", Counted > 0 ? Counted.ToString(System.Globalization.CultureInfo.InvariantCulture) : null),
        ("decision", Decision), ("q", Sought), ("rule", Rule),
    }.Where(p => !string.IsNullOrEmpty(p.Item2)).Select(p => (p.Item1, p.Item2!));

    /// <summary>The address.</summary>
    public override string ToString()
    {
        var query = string.Join('&', Query.Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}"));
        return $"/versions/{Uri.EscapeDataString(Version)}/graph{(query.Length == 0 ? "" : "?")}{query}";
    }
}
