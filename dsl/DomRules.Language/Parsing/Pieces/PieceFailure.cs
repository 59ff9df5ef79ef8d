using Antlr4.Runtime;

namespace DomRules.Language.Parsing.Pieces;

/// <summary>Where the parser gave up, and what it would have taken there.</summary>
/// <param name="Index">The token that does not fit; the number of tokens where the piece ends too early.</param>
/// <param name="Expected">Token types that would have fitted; empty where unknown.</param>
/// <param name="Rules">The grammar rules it was in, the innermost first.</param>
internal sealed record PieceFailure(int Index, ImmutableArray<int> Expected, ImmutableArray<int> Rules)
{
    public static readonly PieceFailure TooTangled = new(0, [], []) { IsTooTangled = true };

    public bool IsTooTangled { get; private init; }

    public bool IsIn(params ReadOnlySpan<int> rules) => rules.ContainsAny(Rules.AsSpan());

    public static PieceFailure From(RecognitionException error, List<CommonToken> run)
    {
        var index = Math.Clamp(error.OffendingToken.TokenIndex, 0, run.Count);
        return new PieceFailure(index, ExpectedBy(error), RulesOf(error.Context));
    }

    private static ImmutableArray<int> ExpectedBy(RecognitionException error) =>
        error is NoViableAltException ? [] : [.. error.GetExpectedTokens()?.ToArray() ?? []];

    private static ImmutableArray<int> RulesOf(RuleContext? context)
    {
        var rules = ImmutableArray.CreateBuilder<int>();
        for (var at = context; at is not null; at = at.Parent)
        {
            rules.Add(at.RuleIndex);
        }

        return rules.ToImmutable();
    }
}
