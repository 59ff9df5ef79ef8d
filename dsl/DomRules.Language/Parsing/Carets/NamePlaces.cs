using static DomRules.Grammar.RoutingLanguageParser;

namespace DomRules.Language.Parsing.Carets;

/// <summary>Tells from the grammar rules in which a name would be read, and from the word before it, what it would name.</summary>
internal static class NamePlaces
{
    private static readonly HashSet<int> Words = [RULE_word, RULE_anyWord, RULE_name];

    internal static ImmutableArray<NamePlace> Of(OpenPrefix open)
    {
        var first = open.Tokens.Count > 0 ? open.Tokens[0].Type : 0;
        var before = open.Tokens.Count > 0 ? open.Tokens[^1].Type : 0;
        return [.. open.Ways.Ways.Where(w => Words.Contains(w.At.ruleIndex)).Select(w => Of([.. w.Rules], first, before)).OfType<NamePlace>().Distinct().Order()];
    }

    /// <summary>Whether a state reads a name.</summary>
    internal static bool IsName(ParserState state) => state.At.ruleIndex is RULE_word or RULE_anyWord or RULE_name or RULE_reserved;

    private static NamePlace? Of(ImmutableArray<int> rules, int first, int before)
    {
        var isName = rules.Contains(RULE_name) && rules.IndexOf(RULE_name) < 3;
        var outer = rules.SkipWhile(Words.Contains).ToList();
        return outer.FirstOrDefault(-1) switch
        {
            RULE_member when isName && first == OVERRIDE => NamePlace.ParentRule,
            _ when isName => NamePlace.Declared,
            RULE_header => before == CURRENCY_WORD ? NamePlace.Currency : NamePlace.Policy,
            RULE_declaration => NamePlace.Module,
            RULE_path => Path(outer, first),
            RULE_type => before == OF ? NamePlace.SetElement : NamePlace.Type,
            RULE_unary => NamePlace.Currency,
            RULE_member => NamePlace.ParentRule,
            RULE_eventNames => NamePlace.Event,
            RULE_effect => before == TAG ? NamePlace.OrderTag : NamePlace.Queue,
            RULE_stepPart => before == FROM ? NamePlace.Step : NamePlace.SplitRule,
            RULE_costAmount => NamePlace.CostBasis,
            RULE_statement => before == EVENT ? NamePlace.TestEvent : NamePlace.Parameter,
            RULE_expectation => Expected(before),
            RULE_nodeReference => NamePlace.Node,
            RULE_networkEntry => NamePlace.NetworkEntry,
            RULE_property => NamePlace.Property,
            _ => null,
        };
    }

    private static NamePlace Path(List<int> rules, int first) => rules.ElementAtOrDefault(1) switch
    {
        RULE_data => NamePlace.PropertyValue,
        RULE_declaration => first switch { FIELD => NamePlace.FieldPath, WORDS => NamePlace.WordsPath, ASSUME => NamePlace.AssumedPath, _ => NamePlace.Value },
        _ when rules.Contains(RULE_type) || (first == WORDS && rules.Contains(RULE_list)) => NamePlace.NewCode,
        _ => NamePlace.Value,
    };

    private static NamePlace Expected(int before) => before switch
    {
        RULE or RELAXED or BY => NamePlace.TestRule,
        QUEUE => NamePlace.Queue,
        SERVICE => NamePlace.Service,
        STEP => NamePlace.Step,
        TAG => NamePlace.OrderTag,
        ACTION => NamePlace.TestAction,
        BECAUSE => NamePlace.Shortfall,
        _ => NamePlace.Outcome,
    };
}
