using static DomRules.Grammar.RoutingLanguageParser;

namespace DomRules.Language.Parsing.Carets;

/// <summary>The keywords, signs and literals that may follow.</summary>
internal sealed class WordOffers
{
    private const int MostFollowing = 4;
    private static readonly HashSet<int> Members = [.. new AllWays(RULE_member).Ways.Select(w => w.At.stateNumber)];
    private static readonly HashSet<int> Effects = [.. new AllWays(RULE_effect).Ways.Select(w => w.At.stateNumber)];
    private readonly AllWays _ways;

    internal WordOffers(AllWays ways)
    {
        _ways = ways;
        var wanted = Wanted(ways).ToList();
        Keywords = [.. wanted.Where(w => Tokens.Keywords.Text(w.Type).Length > 0).DistinctBy(w => w.Type).OrderBy(w => w.Type).Select(w => new OfferedWord(Tokens.Keywords.Text(w.Type), Whole(w.Type), Role(w.Type, w.Way)))];
        Literals = wanted.Aggregate(LiteralForms.None, (forms, w) => forms | Form(w.Type));
    }

    internal ImmutableArray<OfferedWord> Keywords { get; }

    internal LiteralForms Literals { get; }

    private static IEnumerable<(int Type, ParserState Way)> Wanted(AllWays ways) =>
        from way in ways.Ways
        where !NamePlaces.IsName(way)
        from i in Enumerable.Range(0, way.At.NumberOfTransitions)
        let transition = way.At.Transition(i)
        where !transition.IsEpsilon
        from type in transition.Label.ToArray()
        where type > 0
        select (type, way);

    /// <summary>With the words that must follow because nothing else can.</summary>
    private string Whole(int type)
    {
        var whole = Tokens.Keywords.Text(type);
        if (!Tokens.Keywords.IsKeyword(type))
        {
            return whole;
        }

        var ways = _ways.With(type, way => !NamePlaces.IsName(way));
        for (var i = 0; i < MostFollowing && Forced(ways) is { } next; i++)
        {
            whole += " " + Tokens.Keywords.Text(next);
            ways = ways.With(next);
        }

        return whole;
    }

    private static int? Forced(AllWays ways)
    {
        var next = ways.Ways.Any(NamePlaces.IsName) ? [] : Wanted(ways).Select(w => w.Type).Distinct().Take(2).ToList();
        return next is [var only] && Tokens.Keywords.IsKeyword(only) ? only : null;
    }

    private static WordRole Role(int type, ParserState way) => way.At.ruleIndex switch
    {
        _ when !Tokens.Keywords.IsKeyword(type) => type == PERCENT && way.At.ruleIndex == RULE_unit ? WordRole.Unit : WordRole.Sign,
        RULE_unit => WordRole.Unit,
        RULE_member when Members.Contains(way.At.stateNumber) => WordRole.Member,
        RULE_effect or RULE_disposition when Effects.Contains(way.At.stateNumber) && way.Rules.Contains(RULE_effects) => WordRole.Effect,
        RULE_blockWord => WordRole.Block,
        _ => WordRole.Other,
    };

    private static LiteralForms Form(int type) => type switch
    {
        NUMBER => LiteralForms.Number,
        TEXT => LiteralForms.Text,
        DATE => LiteralForms.Date,
        TIME => LiteralForms.Time,
        CURRENCY => LiteralForms.Currency,
        _ => LiteralForms.None,
    };
}
