using DomRules.Language.Occurrences;
using DomRules.Model.Graph;

namespace DomRules.Language.Editing.Hovers;

/// <summary>Tells what the name at a place is.</summary>
public static class Hoverer
{
    /// <summary>What stands at an offset; null: no name that means anything.</summary>
    public static Hover? At(LibrarySnapshot snapshot, string path, int offset)
    {
        var named = snapshot.Analysis.At(path, offset);
        return named.IsEmpty ? null : Of(snapshot, named[0]);
    }

    private static Hover Of(LibrarySnapshot snapshot, Occurrence named)
    {
        var words = Describer.Of(snapshot, named);
        var declared = snapshot.Analysis.Of(named.Symbol).FirstOrDefault(o => o.Role == OccurrenceRole.Declares);
        return new Hover(named.Span, named.Symbol, words.Title, words.Lines, words.Documentation, declared?.Source.At(declared.Span),
            named.Symbol.Kind is SymbolKind.Fact or SymbolKind.Field ? named.Symbol.Name : null, Nodes(snapshot, named));
    }

    private static ImmutableArray<GraphNode> Nodes(LibrarySnapshot snapshot, Occurrence named)
    {
        var start = named.Source.PositionOf(named.Span.Start);
        var place = new SourceSpan(named.Source.Path, start.Line, start.Column, named.Span.Length);
        return [.. snapshot.Compilation.Checks.SelectMany(graph => In(graph, named, place).Select(e => new GraphNode(graph.Name, e.Id))).Distinct()];
    }

    private static IEnumerable<Expression> In(RuleGraph graph, Occurrence named, SourceSpan place) =>
        graph.Expressions.Where(e => e.Index < graph.Sources.Length && graph.Sources[e.Index].Contains(place))
            .Concat(graph.Lets.Where(l => named.Symbol.Kind == SymbolKind.Let && l.Name == named.Symbol.Name && l.Source.File == named.Symbol.Home).Select(l => l.Value));
}
