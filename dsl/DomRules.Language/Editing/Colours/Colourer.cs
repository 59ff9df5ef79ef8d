using DomRules.Language.Occurrences;
using DomRules.Language.Parsing.Tokens;
using DomRules.Language.Text;

namespace DomRules.Language.Editing.Colours;

/// <summary>Colours of a text: by its tokens, and where a name is understood by what it means.</summary>
public static class Colourer
{
    /// <summary>All words that mean something to the language, for an editor that colours before it knows what they mean.</summary>
    public static ImmutableArray<string> Words { get; } = [.. Keywords.All.Keys.Order(StringComparer.Ordinal)];

    /// <summary>In source order, not overlapping; spaces have none.</summary>
    public static ImmutableArray<ColouredSpan> Of(LibrarySnapshot snapshot, string path)
    {
        if (snapshot.Source(path) is not { } source)
        {
            return [];
        }

        var named = new Queue<Occurrence>(Outermost(snapshot.Analysis.In(path)));
        return [.. Lexemes.Of(source).SelectMany(l => Of(l, source.Text, named))];
    }

    /// <summary>Each place once; names inside other names left out.</summary>
    private static IEnumerable<Occurrence> Outermost(IEnumerable<Occurrence> inOrder)
    {
        var end = -1;
        foreach (var occurrence in inOrder.Where(o => o.Span.Start >= end || end < 0))
        {
            if (occurrence.Span.Start >= end)
            {
                end = occurrence.Span.End;
                yield return occurrence;
            }
        }
    }

    private static IEnumerable<ColouredSpan> Of(Lexeme lexeme, string text, Queue<Occurrence> named)
    {
        while (named.TryPeek(out var passed) && passed.Span.End <= lexeme.Span.Start)
        {
            named.Dequeue();
        }

        return lexeme.Kind switch
        {
            LexicalKind.Text => Inside(lexeme.Span, named),
            LexicalKind.Keyword or LexicalKind.Name when named.TryPeek(out var here) && here.Span.Start <= lexeme.Span.Start && here.Span.End >= lexeme.Span.End =>
                [new ColouredSpan(lexeme.Span, Of(here.Symbol.Kind), here.Role is OccurrenceRole.Declares or OccurrenceRole.Redefines)],
            LexicalKind.Keyword when lexeme.Span.Start > 0 && text[lexeme.Span.Start - 1] == '.' => [new ColouredSpan(lexeme.Span, Colour.Name)],
            _ => [new ColouredSpan(lexeme.Span, Of(lexeme.Kind))],
        };
    }

    /// <summary>A reason, cut at the names in it.</summary>
    private static IEnumerable<ColouredSpan> Inside(TextSpan text, Queue<Occurrence> named)
    {
        var at = text.Start;
        while (named.TryPeek(out var here) && here.Span.Start >= at && here.Span.End <= text.End)
        {
            named.Dequeue();
            if (here.Span.Start > at)
            {
                yield return new ColouredSpan(TextSpan.FromBounds(at, here.Span.Start), Colour.Text);
            }

            yield return new ColouredSpan(here.Span, Of(here.Symbol.Kind));
            at = here.Span.End;
        }

        if (at < text.End)
        {
            yield return new ColouredSpan(TextSpan.FromBounds(at, text.End), Colour.Text);
        }
    }

    private static Colour Of(LexicalKind kind) => kind switch
    {
        LexicalKind.Bracket => Colour.Sign,
        _ => Enum.Parse<Colour>(kind.ToString()),
    };

    private static Colour Of(SymbolKind kind) => kind switch
    {
        SymbolKind.Module => Colour.Policy,
        SymbolKind.Let or SymbolKind.List => Colour.Definition,
        SymbolKind.BuiltInVeto => Colour.Rule,
        _ => Enum.Parse<Colour>(kind.ToString()),
    };
}
