using DomRules.Language.Declarations;
using DomRules.Language.Syntax;
using DomRules.Language.Text;
using DomRules.Model.Types;

namespace DomRules.Language.Occurrences;

/// <summary>Collects what names mean while they are resolved. A name that is resolved several times to the same thing is one occurrence.</summary>
internal sealed class OccurrenceRecorder
{
    private readonly HashSet<(string Path, TextSpan Span, Symbol Symbol)> _seen = [];
    private readonly List<Occurrence> _all = [];
    private readonly Dictionary<Symbol, RuleType> _types = [];

    internal IReadOnlyList<Occurrence> All => _all;

    /// <summary>Listens at one place; null: nobody asks.</summary>
    internal CaretListener? Caret { get; init; }

    /// <summary>Types of lets, lists, parameters and tables, as far as they could be bound.</summary>
    internal IReadOnlyDictionary<Symbol, RuleType> Types => _types;

    internal void Refer(SourceText source, NameSyntax name, Symbol symbol) => Add(source, name, symbol, OccurrenceRole.Refers);

    internal void Refer(SourceText source, PathSyntax path, Symbol symbol) => Add(source, path, symbol, OccurrenceRole.Refers);

    internal void Add(SourceText source, NameSyntax name, Symbol symbol, OccurrenceRole role) => Add(source, name.Span, name.Span, symbol, role);

    internal void Add(SourceText source, PathSyntax path, Symbol symbol, OccurrenceRole role) => Add(source, path.Span, path.Parts[^1].Span, symbol, role);

    internal void Add(SourceText source, TextSpan span, TextSpan name, Symbol symbol, OccurrenceRole role)
    {
        if (span.Length > 0 && _seen.Add((source.Path, span, symbol)))
        {
            _all.Add(new Occurrence(source, span, name, symbol, role));
        }
    }

    internal void Typed(Definition definition, RuleType type) => _types.TryAdd(Symbols.Of(definition)!, type);

    /// <summary>Notes the declarations of a table, and which of them stand in the place of which.</summary>
    internal void Declare(DefinitionTable table)
    {
        foreach (var layers in table.Keys.Select(table.All))
        {
            foreach (var definition in layers)
            {
                Declare(definition, layers);
            }
        }
    }

    private void Declare(Definition definition, IReadOnlyList<Definition> layers)
    {
        if (Symbols.Of(definition) is not { } symbol)
        {
            return;
        }

        var name = Symbols.NameSpan(definition);
        Add(definition.Source, definition.At.Span, name, symbol, OccurrenceRole.Declares);
        foreach (var above in layers.TakeWhile(d => d != definition))
        {
            Add(definition.Source, definition.At.Span, name, Symbols.Of(above)!, OccurrenceRole.Redefines);
        }
    }
}
