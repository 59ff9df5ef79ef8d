using Antlr4.Runtime.Atn;
using Antlr4.Runtime.Misc;
using Antlr4.Runtime;
using DomRules.Grammar;
using DomRules.Language.Parsing.Cutting;
using DomRules.Language.Parsing.Errors;

namespace DomRules.Language.Parsing.Pieces;

/// <summary>
/// Parses pieces: quickly first (SLL), thoroughly (LL) only where that fails. A piece with a mistake is mended as far as
/// it can be guessed, so that one look finds several mistakes.
/// </summary>
internal sealed class PieceParser(ParseSession session, List<CommonToken> tokens)
{
    private const int MostMends = 6;
    private const int LargestThorough = 4_000;

    /// <summary>The form of a piece, or null where it cannot be made out; then a diagnostic says why.</summary>
    public T? Parse<T>(Piece piece, Func<RoutingLanguageParser, T> entry)
        where T : ParserRuleContext
    {
        if (piece.IsBroken)
        {
            return null;
        }

        var run = new PieceTokens(tokens.GetRange(piece.Start, piece.End - piece.Start));
        for (var mends = 0; ; mends++)
        {
            var (context, failure) = Try(run.Tokens, entry);
            if (failure is null)
            {
                return context;
            }

            var answer = PieceErrors.Explain(session, run.Tokens, failure, mend => Helps(run, mend, failure, entry) is not null);
            session.Report(answer.Diagnostic);
            if (mends >= MostMends || !TryMend(run, answer, failure, entry))
            {
                return null;
            }
        }
    }

    /// <summary>Applies the first proposed mend with which the parser gets further.</summary>
    private bool TryMend<T>(PieceTokens run, PieceAnswer answer, PieceFailure failure, Func<RoutingLanguageParser, T> entry)
        where T : ParserRuleContext
    {
        foreach (var mend in answer.Mends)
        {
            if (Helps(run, mend, failure, entry) is { } mended)
            {
                run.Tokens = mended;
                return true;
            }
        }

        return false;
    }

    /// <summary>The mended tokens, if the parser gets further with them.</summary>
    private List<CommonToken>? Helps<T>(PieceTokens run, TokenMend mend, PieceFailure failure, Func<RoutingLanguageParser, T> entry)
        where T : ParserRuleContext
    {
        var mended = run.With(mend);
        var (_, next) = Try(mended, entry);
        return next is null || next.Index > failure.Index + mended.Count - run.Tokens.Count ? mended : null;
    }

    private (T? Context, PieceFailure? Failure) Try<T>(List<CommonToken> run, Func<RoutingLanguageParser, T> entry)
        where T : ParserRuleContext
    {
        var quick = Run(run, entry, PredictionMode.SLL);
        if (quick.Failure is null || quick.Failure.IsTooTangled || run.Count > LargestThorough)
        {
            return quick;
        }

        var thorough = Run(run, entry, PredictionMode.LL);
        return thorough.Failure is { } failure ? (null, InCondition(run, failure)) : thorough;
    }

    /// <summary>A condition may be left out, so the parser gives up at its beginning whatever is wrong in it; where in it, the condition alone tells.</summary>
    private PieceFailure InCondition(List<CommonToken> run, PieceFailure failure)
    {
        var start = failure.Index;
        if (start == 0 || start >= run.Count || run[start - 1].Type != RoutingLanguageParser.WHEN)
        {
            return failure;
        }

        var (_, inner) = Run(run[start..], grammar => grammar.conditionPiece(), PredictionMode.LL);
        return inner is null or { IsTooTangled: true } or { Index: 0 } ? failure : inner with { Index = inner.Index + start };
    }

    private (T? Context, PieceFailure? Failure) Run<T>(
        List<CommonToken> run, Func<RoutingLanguageParser, T> entry, PredictionMode mode)
        where T : ParserRuleContext
    {
        session.Grammar.TokenStream = new PieceTokenStream(run, 0, run.Count);
        session.Grammar.Interpreter.PredictionMode = mode;
        try
        {
            return (entry(session.Grammar), null);
        }
        catch (ParseCanceledException canceled) when (canceled.InnerException is RecognitionException error)
        {
            return (null, PieceFailure.From(error, run));
        }
        catch (TooManyLooksException)
        {
            return (null, PieceFailure.TooTangled);
        }
    }
}
