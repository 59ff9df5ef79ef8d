using Antlr4.Runtime;
using DomRules.Language.Text;

namespace DomRules.Language.Parsing.Pieces;

/// <summary>A guess at what was meant: some tokens in the place of others.</summary>
internal sealed record TokenMend(int At, int Removed, ImmutableArray<CommonToken> Inserted)
{
    public static TokenMend Replace(int at, CommonToken written, int type, string text) =>
        new(at, 1, [InPlaceOf(written, type, text)]);

    public static TokenMend Remove(int at) => new(at, 1, []);

    public static TokenMend Insert(int at, TextSpan place, int line, int type, string text) =>
        new(at, 0, [new CommonToken(type, text) { StartIndex = place.Start, StopIndex = place.Start - 1, Line = line }]);

    private static CommonToken InPlaceOf(CommonToken written, int type, string text) =>
        new(type, text) { StartIndex = written.StartIndex, StopIndex = written.StopIndex, Line = written.Line };
}
