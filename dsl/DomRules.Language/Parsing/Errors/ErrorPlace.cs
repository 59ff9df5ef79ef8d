using Antlr4.Runtime;
using DomRules.Language.Parsing.Pieces;
using DomRules.Language.Parsing.Tokens;
using DomRules.Language.Text;
using static DomRules.Grammar.RoutingLanguageParser;

namespace DomRules.Language.Parsing.Errors;

/// <summary>The place where the parser gave up, with what stands around it.</summary>
internal sealed class ErrorPlace(ParseSession session, List<CommonToken> run, PieceFailure failure, Func<TokenMend, bool> helps)
{
    private const int MostShown = 4;

    public PieceFailure Failure => failure;

    public List<CommonToken> Run => run;

    public int Index => failure.Index;

    /// <summary>The token that does not fit; null at the end of the piece.</summary>
    public CommonToken? Found => Index < run.Count ? run[Index] : null;

    public CommonToken? Before => Index > 0 ? run[Index - 1] : null;

    /// <summary>The token that does not fit, then the one before it: a misspelt word often shows only at its neighbour.</summary>
    public IEnumerable<int> Suspects => new[] { Index, Index - 1 }.Where(at => at >= 0 && at < run.Count);

    public bool WantsName =>
        failure.IsIn(RULE_word, RULE_name, RULE_path) || failure.Expected.Contains(NAME)
        || Before?.Type is OVERRIDE or RULE or EXTENDS or USE or FOR or NOTIFY or TAG or COMMA or OPEN_BRACKET;

    /// <summary>The first word of an aggregate's condition that stands without parentheses.</summary>
    public CommonToken? FirstAggregateWhere
    {
        get
        {
            for (var at = Math.Min(Index + 1, run.Count - 1); at >= 3; at--)
            {
                var isAggregate = run[at - 1].Type == WHERE && run[at - 2].Type == LINES && run[at - 3].Type is OF or OVER;
                if (isAggregate && run[at].Type != OPEN_PARENTHESIS && !IsEffect(at - 3))
                {
                    return run[at];
                }
            }

            return null;
        }
    }

    public bool IsInList => failure.IsIn(RULE_list) && Before?.Type is not (OPEN_BRACKET or COMMA);

    public IEnumerable<string> ExpectedWords =>
        failure.Expected.All(type => type <= 0)
            ? Keywords.All.Keys
            : failure.Expected.Where(Keywords.IsKeyword).Select(Keywords.Text);

    /// <summary>What would fit, if that is only a few things.</summary>
    public string? ExpectedShown
    {
        get
        {
            var shown = failure.Expected.Where(type => type > 0).Select(ShownType).Distinct().Order(StringComparer.Ordinal).ToList();
            return shown.Count is > 0 and <= MostShown ? string.Join(" or ", shown) : null;
        }
    }

    /// <summary>Where exactly one sign would fit, putting it there.</summary>
    public ImmutableArray<TokenMend> Insertions
    {
        get
        {
            if (failure.Expected.Length != 1 || failure.Expected[0] <= 0 || Keywords.Text(failure.Expected[0]).Length == 0)
            {
                return [];
            }

            var place = Before?.Span().End ?? 0;
            var type = failure.Expected[0];
            return [TokenMend.Insert(Index, new TextSpan(place, 0), Before?.Line ?? 1, type, Keywords.Text(type))];
        }
    }

    public Location At(CommonToken token) => session.At(token.Span());

    /// <summary>Whether the parser gets further with the mend.</summary>
    public bool GetsFurther(TokenMend mend) => helps(mend);

    public static string Shown(CommonToken token) =>
        token.Text.Length <= 30 ? $"`{token.Text}`" : $"`{token.Text[..30]}…`";

    private bool IsEffect(int of) => of > 0 && run[of - 1].Type is QUANTITY;

    private static string ShownType(int type) => type switch
    {
        NAME or QUOTED_NAME or CURRENCY => "a name",
        TEXT => "a text",
        NUMBER => "a number",
        DATE => "a date",
        TIME => "a time",
        _ => $"`{Keywords.Text(type)}`",
    };
}
