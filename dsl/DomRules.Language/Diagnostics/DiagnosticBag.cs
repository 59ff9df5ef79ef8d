using DomRules.Language.Text;

namespace DomRules.Language.Diagnostics;

/// <summary>Collects diagnostics. The same kind at the same place is kept once.</summary>
public sealed class DiagnosticBag
{
    /// <summary>More than this many in one file help nobody; further ones are counted and dropped.</summary>
    public const int Limit = 500;

    private readonly List<Diagnostic> _items = [];
    private readonly HashSet<(string Code, string Path, TextSpan Span)> _seen = [];

    /// <summary>How many were reported beyond <see cref="Limit"/>.</summary>
    public int Dropped { get; private set; }

    public bool HasErrors { get; private set; }

    public void Add(Diagnostic diagnostic)
    {
        HasErrors |= diagnostic.Severity == DiagnosticSeverity.Error;
        if (!_seen.Add((diagnostic.Code, diagnostic.Location.Source.Path, diagnostic.Location.Span)))
        {
            return;
        }

        if (_items.Count >= Limit)
        {
            Dropped++;
            return;
        }

        _items.Add(diagnostic);
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>By file, place, then code; the order of reporting never shows.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() =>
    [
        .. _items
            .OrderBy(d => d.Location.Source.Path, StringComparer.Ordinal)
            .ThenBy(d => d.Location.Span.Start)
            .ThenBy(d => d.Location.Span.Length)
            .ThenBy(d => d.Code, StringComparer.Ordinal),
    ];
}
