using Antlr4.Runtime;

namespace DomRules.Language.Parsing.Slips;

/// <summary>
/// Answers what people write out of habit from other languages, and puts in its place what was meant, so that
/// reading goes on undisturbed.
/// </summary>
internal static class SlipRepair
{
    public static List<CommonToken> Repair(ParseSession session, List<CommonToken> tokens)
    {
        var cursor = new TokenCursor(tokens);
        while (!cursor.AtEnd)
        {
            var mended = StraySlips.TryMend(session, cursor)
                || SignSlips.TryMend(session, cursor)
                || TextSlips.TryMend(session, cursor)
                || NumberSlips.TryMend(session, cursor)
                || DateSlips.TryMend(session, cursor)
                || MoneySlips.TryMend(session, cursor)
                || NameSlips.TryMend(session, cursor)
                || WordSlips.TryMend(session, cursor);
            if (!mended)
            {
                cursor.Keep();
            }
        }

        return cursor.Output;
    }
}
