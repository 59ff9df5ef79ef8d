using Antlr4.Runtime;
using DomRules.Language.Parsing.Pieces;
using DomRules.Language.Parsing.Tokens;
using DomRules.Language.Text;

namespace DomRules.Language.Parsing.Errors;

/// <summary>Mends for a misspelt word.</summary>
internal static class Similar
{
    private const int Most = 3;

    public static ImmutableArray<TokenMend> Mends(ErrorPlace place, CommonToken written, int at, IEnumerable<string> candidates) =>
    [
        .. NearestName.FindAll(written.Text, candidates)
            .Where(word => word != written.Text && word.Length > 1)
            .Take(Most)
            .Select(word => TokenMend.Replace(at, written, Keywords.All[word], word))
            .Where(mend => place.GetsFurther(mend)),
    ];
}
