using DomRules.Language.Diagnostics;
using DomRules.Language.Parsing.Tokens;
using DomRules.Language.Text;
using static DomRules.Grammar.RoutingLanguageLexer;

namespace DomRules.Language.Parsing.Slips;

/// <summary>The currency before the amount, or as a sign.</summary>
internal static class MoneySlips
{
    public static bool TryMend(ParseSession session, TokenCursor cursor)
    {
        var token = cursor.Current;
        switch (token.Type)
        {
            case CURRENCY_SIGN:
                MendSign(session, cursor);
                return true;
            case CURRENCY when cursor.Ahead(1) is { Type: NUMBER } amount && cursor.Before() is not (NUMBER or DOT or CURRENCY_WORD):
                var span = TextSpan.Covering(token.Span(), amount.Span());
                session.Report(SlipDiagnostics.CurrencyFirst(session.At(span), $"{amount.Text} {token.Text}"));
                cursor.Write(NUMBER, amount.Text, amount.Span());
                cursor.Write(CURRENCY, token.Text, amount.Span());
                cursor.Skip(2);
                return true;
            default:
                return false;
        }
    }

    private static void MendSign(ParseSession session, TokenCursor cursor)
    {
        var token = cursor.Current;
        var currency = CurrencyOf(token.Text);
        if (cursor.Before() == NUMBER)
        {
            var amount = cursor.Output[^1];
            var after = TextSpan.Covering(amount.Span(), token.Span());
            session.Report(SlipDiagnostics.CurrencySign(session.At(after), token.Text, $"{amount.Text} {currency}"));
            cursor.Write(CURRENCY, currency, token.Span());
        }
        else if (cursor.Ahead(1) is { Type: NUMBER } next)
        {
            var before = TextSpan.Covering(token.Span(), next.Span());
            session.Report(SlipDiagnostics.CurrencySign(session.At(before), token.Text, $"{next.Text} {currency}"));
            cursor.Write(NUMBER, next.Text, next.Span());
            cursor.Write(CURRENCY, currency, next.Span());
            cursor.Skip();
        }
        else
        {
            session.Report(TextDiagnostics.StrayCharacter(session.At(token.Span()), $"`{token.Text}`"));
        }

        cursor.Skip();
    }

    private static string CurrencyOf(string sign) => sign switch
    {
        "€" => "EUR",
        "£" => "GBP",
        "¥" => "JPY",
        _ => "USD",
    };
}
