using DomRules.Language.Occurrences;

namespace DomRules.Language.Editing.Renaming;

/// <summary>All that must be renamed together: what one place in the text may mean, and what each of those is called elsewhere.</summary>
/// <param name="Symbols">The things.</param>
/// <param name="Places">Every place that names one of them, by file and place.</param>
internal sealed record RenameFamily(ImmutableHashSet<Symbol> Symbols, ImmutableArray<Occurrence> Places)
{
    internal static RenameFamily Of(Analysis analysis, IEnumerable<Symbol> start)
    {
        var at = analysis.All.ToLookup(o => (o.Source.Path, o.NameSpan));
        var symbols = new HashSet<Symbol>();
        var waiting = new Queue<Symbol>(start);
        while (waiting.TryDequeue(out var symbol))
        {
            if (symbols.Add(symbol))
            {
                analysis.Of(symbol).SelectMany(o => at[(o.Source.Path, o.NameSpan)]).Select(o => o.Symbol).ToList().ForEach(waiting.Enqueue);
            }
        }

        var places = analysis.All.Where(o => symbols.Contains(o.Symbol)).DistinctBy(o => (o.Source.Path, o.NameSpan));
        return new RenameFamily([.. symbols], [.. places.OrderBy(o => o.Source.Path, StringComparer.Ordinal).ThenBy(o => o.NameSpan.Start)]);
    }

    /// <summary>The same thing after the rename.</summary>
    internal Symbol Renamed(Symbol symbol, string name)
    {
        if (Symbols.Contains(symbol))
        {
            return symbol with { Name = symbol.Kind == SymbolKind.Field ? WithLast(symbol.Name, name) : name };
        }

        // The codes of a field are at home in the field.
        return symbol.Kind == SymbolKind.Code && Symbols.FirstOrDefault(s => s.Kind == SymbolKind.Field && s.Name == symbol.Home) is { } field
            ? symbol with { Home = WithLast(field.Name, name) }
            : symbol;
    }

    private static string WithLast(string path, string name) => path[..(path.LastIndexOf('.') + 1)] + name;
}
