using DomRules.Grammar;
using DomRules.Language.Text;
using static DomRules.Grammar.RoutingLanguageLexer;

namespace DomRules.Language.Parsing.Carets;

/// <summary>Tells what may stand at a caret, by the grammar. What stands behind the caret does not matter.</summary>
internal static class CaretReader
{
    private const string ProbeName = "caret_probe";

    /// <summary>Null inside comments and texts, where nothing of the language stands.</summary>
    internal static CaretContext? Read(SourceText source, int offset)
    {
        var caret = Math.Clamp(offset, 0, source.Text.Length);
        if (source.Text.Length > Limits.FileBytes)
        {
            return null;
        }

        var replaced = WordAround(source.Text, caret);
        var prefix = new SourceText(source.Path, source.Text[..replaced.Start]);
        return PrefixReader.Read(prefix) is { } open ? Of(open, replaced) : null;
    }

    private static CaretContext Of(OpenPrefix open, TextSpan replaced)
    {
        var words = new WordOffers(open.Ways);
        var context = new CaretContext(replaced, words.Keywords, NamePlaces.Of(open), words.Literals, open.Piece);
        return context.Names.Contains(NamePlace.Value) ? context with { Probe = Probe(open) } : context;
    }

    private static ProbeText? Probe(OpenPrefix open)
    {
        var named = open.Ways.With(NAME);
        if (ShortestEnd.Of(named) is not { } end)
        {
            return null;
        }

        var before = open.Opening + open.Text + " ";
        var place = new TextSpan(before.Length, ProbeName.Length);
        return new ProbeText(before + ProbeName + (IsRow(open) ? " | x " : " ") + end + open.Closing, place);
    }

    /// <summary>In a row of a table, whose last cell is the result: one cell more, so that the one at the caret is of a column if it can be.</summary>
    private static bool IsRow(OpenPrefix open) => open.Ways.Ways.Any(w => w.Rules.Contains(RoutingLanguageParser.RULE_row));

    /// <summary>The word whose end, or inside, the caret is at: letters, digits and underscores.</summary>
    private static TextSpan WordAround(string text, int caret)
    {
        var start = caret;
        while (start > 0 && IsWordPart(text[start - 1]))
        {
            start--;
        }

        var end = caret;
        while (start < caret && end < text.Length && IsWordPart(text[end]))
        {
            end++;
        }

        return start < caret && char.IsDigit(text[start]) ? new TextSpan(caret, 0) : TextSpan.FromBounds(start, end);
    }

    private static bool IsWordPart(char sign) => char.IsLetterOrDigit(sign) || sign == '_';
}
