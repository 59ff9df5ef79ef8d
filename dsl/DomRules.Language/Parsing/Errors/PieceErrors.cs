using Antlr4.Runtime;
using DomRules.Language.Diagnostics;
using DomRules.Language.Parsing.Pieces;
using DomRules.Language.Parsing.Slips;
using DomRules.Language.Parsing.Tokens;
using DomRules.Language.Text;
using static DomRules.Grammar.RoutingLanguageParser;

namespace DomRules.Language.Parsing.Errors;

/// <summary>Says in the author's words why a piece could not be parsed.</summary>
internal static class PieceErrors
{
    public static PieceAnswer Explain(
        ParseSession session, List<CommonToken> run, PieceFailure failure, Func<TokenMend, bool> helps)
    {
        if (failure.IsTooTangled)
        {
            return new PieceAnswer(TextDiagnostics.TooComplex(session.At(run[0].Span())), []);
        }

        var place = new ErrorPlace(session, run, failure, helps);
        var answer = Explain(place);
        return StopsInCondition(place) ? answer with { Mends = [] } : answer;
    }

    /// <summary>A rule that stops in its condition: mending the condition would only lead to complaints about all that follows it.</summary>
    private static bool StopsInCondition(ErrorPlace place) =>
        place.Found is null && place.Run.Exists(t => t.Type == WHEN) && !place.Run.Exists(t => t.Type is THEN or BECAUSE);

    private static PieceAnswer Explain(ErrorPlace place) =>
        AggregateWhere(place)
            ?? UnknownUnit(place)
            ?? MissingComma(place)
            ?? WrongCase(place)
            ?? MissingOperand(place)
            ?? UnknownEffect(place)
            ?? ReservedName(place)
            ?? Misspelt(place)
            ?? (place.Found is null ? UnexpectedEnd(place) : Unexpected(place));

    private static PieceAnswer? WrongCase(ErrorPlace place)
    {
        foreach (var at in place.Suspects)
        {
            var token = place.Run[at];
            var meant = token.Text.ToLowerInvariant();
            if (token.Type is NAME or CURRENCY && meant != token.Text && Keywords.All.TryGetValue(meant, out var type))
            {
                return new PieceAnswer(
                    ExpressionDiagnostics.WrongCase(place.At(token), token.Text, meant), [TokenMend.Replace(at, token, type, meant)]);
            }
        }

        return null;
    }

    private static PieceAnswer? UnknownUnit(ErrorPlace place)
    {
        if (place is not { Found: { } found, Before.Type: NUMBER } || found.Type != NAME && !Keywords.IsName(found.Type))
        {
            return null;
        }

        var meant = UnitTokens.Nearest(found.Text);
        if (meant is null && (found.Type != NAME || !Similar.Mends(place, found, place.Index, place.ExpectedWords).IsEmpty))
        {
            return null;
        }

        var type = meant is null ? 0 : Keywords.All.GetValueOrDefault(meant, meant == "%" ? PERCENT : CURRENCY);
        var remove = TokenMend.Remove(place.Index);
        ImmutableArray<TokenMend> mends = meant is null ? [remove] : [TokenMend.Replace(place.Index, found, type, meant), remove];
        return new PieceAnswer(ExpressionDiagnostics.UnknownUnit(place.At(found), found.Text, meant), mends);
    }

    private static PieceAnswer? MissingOperand(ErrorPlace place)
    {
        if (place.Before is not { } before || !OperatorWords.WantOperand(before.Type) || OperatorWords.BeginsOperand(place.Found))
        {
            return null;
        }

        var after = before.Span().End;
        var insert = TokenMend.Insert(place.Index, new TextSpan(after, 0), before.Line, NAME, "null");
        return new PieceAnswer(ExpressionDiagnostics.MissingOperand(place.At(before), before.Text), [insert]);
    }

    private static PieceAnswer? AggregateWhere(ErrorPlace place) =>
        place.FirstAggregateWhere is { } found
            ? new PieceAnswer(ExpressionDiagnostics.AggregateWhere(place.At(found)), [])
            : null;

    private static PieceAnswer? UnknownEffect(ErrorPlace place)
    {
        var isFirst = place.Before?.Type is THEN || (place.Before?.Type == COMMA && place.Failure.IsIn(RULE_effects));
        if (!isFirst || place.Found is not { } found || !Keywords.IsName(found.Type))
        {
            return null;
        }

        var mends = Similar.Mends(place, found, place.Index, Keywords.Texts(Keywords.Effects));
        var meant = mends.IsEmpty ? null : mends[0].Inserted[0].Text;
        return new PieceAnswer(RuleDiagnostics.UnknownEffect(place.At(found), found.Text, meant), mends);
    }

    private static PieceAnswer? ReservedName(ErrorPlace place)
    {
        if (place.Found is not { } found || !Keywords.Reserved.Contains(found.Type) || !place.WantsName)
        {
            return null;
        }

        return new PieceAnswer(
            ExpressionDiagnostics.ReservedName(place.At(found), found.Text), [TokenMend.Replace(place.Index, found, NAME, found.Text)]);
    }

    private static PieceAnswer? MissingComma(ErrorPlace place)
    {
        if (place.Found is not { } found || !place.IsInList || !OperatorWords.BeginsOperand(found))
        {
            return null;
        }

        var insert = TokenMend.Insert(place.Index, new TextSpan(found.StartIndex, 0), found.Line, COMMA, ",");
        return new PieceAnswer(ExpressionDiagnostics.MissingComma(place.At(found)), [insert]);
    }

    private static PieceAnswer? Misspelt(ErrorPlace place)
    {
        foreach (var at in place.Suspects)
        {
            var token = place.Run[at];
            if (!Keywords.IsName(token.Type) || token.Type == QUOTED_NAME)
            {
                continue;
            }

            var mends = Similar.Mends(place, token, at, place.ExpectedWords);
            if (!mends.IsEmpty)
            {
                var meant = mends[0].Inserted[0].Text;
                return new PieceAnswer(ExpressionDiagnostics.MisspeltWord(place.At(token), token.Text, meant), mends);
            }
        }

        return null;
    }

    private static PieceAnswer UnexpectedEnd(ErrorPlace place)
    {
        var before = place.Before!;
        return new PieceAnswer(
            ExpressionDiagnostics.UnexpectedEnd(place.At(before), ErrorPlace.Shown(before), place.ExpectedShown), place.Insertions);
    }

    private static PieceAnswer Unexpected(ErrorPlace place) =>
        new(ExpressionDiagnostics.Unexpected(place.At(place.Found!), ErrorPlace.Shown(place.Found!), place.ExpectedShown), place.Insertions);
}
