using DomRules.Language.Binding;
using DomRules.Language.Parsing.Carets;
using DomRules.Language.Syntax.Declarations;
using DomRules.Model.Types;
using BlockKind = DomRules.Model.Graph.BlockKind;

namespace DomRules.Language.Editing.Completion;

/// <summary>Words and signs of the language. The grammar says which may stand there; a word that the block would refuse is left out.</summary>
internal static class WordItems
{
    internal static void Add(Offers offers, CaretContext caret, CaretScope scope)
    {
        foreach (var word in caret.Keywords.Where(w => IsAtHome(w, caret.Piece, scope)))
        {
            Add(offers, word, scope);
        }

        if (caret.Literals.HasFlag(LiteralForms.Currency))
        {
            AddCurrencies(offers, scope);
        }
    }

    internal static void AddCurrencies(Offers offers, CaretScope scope)
    {
        foreach (var currency in Currencies.All)
        {
            offers.Add(currency, CompletionKind.Currency, currency == scope.Policy.Currency ? Rank.Fits : Rank.OtherType, "money");
        }
    }

    private static void Add(Offers offers, OfferedWord word, CaretScope scope)
    {
        switch (word.Role)
        {
            case WordRole.Sign:
                offers.Add(word.Text, CompletionKind.Sign, Rank.Sign);
                break;
            case WordRole.Unit:
                offers.Add(word.Whole, CompletionKind.Unit, Rank.MayLead);
                break;
            default:
                var isExpected = word.Text is "yes" or "no" && scope.Asked.Expected?.Kind == TypeKind.YesNo;
                offers.Add(word.Whole, CompletionKind.Keyword, isExpected ? Rank.Fits : Rank.Word);
                break;
        }
    }

    private static bool IsAtHome(OfferedWord word, OpenPiece piece, CaretScope scope) => word.Role switch
    {
        WordRole.Effect when piece.Block is { } block => EffectHomes.Begins(word.Text, (BlockKind)(int)block),
        WordRole.Member when piece.Block is { } block => MemberHomes.Has(word.Text, (BlockKind)(int)block),
        WordRole.Block => scope.File.Syntax.Header is not ModuleHeader,
        _ => true,
    };
}
