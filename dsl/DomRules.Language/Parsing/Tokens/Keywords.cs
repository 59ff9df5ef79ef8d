using System.Collections.Frozen;
using static DomRules.Grammar.RoutingLanguageLexer;

namespace DomRules.Language.Parsing.Tokens;

/// <summary>Which words mean something to the language, and which of them can never be a bare name.</summary>
internal static class Keywords
{
    public static FrozenDictionary<string, int> All { get; } = ReadFromGrammar();

    public static FrozenSet<int> Reserved { get; } = new[]
    {
        AND, OR, NOT, IS, IN, HAS, THEN, BECAUSE, WHEN, WHERE, ELSE, BETWEEN, KNOWN, UNKNOWN, MISSING, YES, NO,
    }.ToFrozenSet();

    public static FrozenSet<int> Blocks { get; } = new[]
    {
        REVIEW, PROMISE, ALLOCATION, SOURCING, COST, SPLIT, CARRIER, CONFIRM, EXCEPTIONS, RETURNS,
    }.ToFrozenSet();

    public static FrozenSet<int> Declarations { get; } = new[]
    {
        POLICY, MODULE, USE, FIELD, LIST, WORDS, QUEUE, PARAMETER, ASSUME, LET, TABLE, TEST, CHECK,
    }.ToFrozenSet();

    public static FrozenSet<int> Members { get; } = new[]
    {
        RULE, FORBID, REQUIRE, OVERRIDE, OTHERWISE, DISABLE, STEP, RANK, SERVE,
    }.ToFrozenSet();

    public static FrozenSet<int> Statements { get; } = new[] { GIVEN, AT, WHEN, AFTER, EXPECT }.ToFrozenSet();

    public static FrozenSet<int> Effects { get; } = new[]
    {
        FORBID, REQUIRE, REFUSE, HOLD, CANCEL, TAG, KEEP, COUNT, BACKORDER, WAIT, HANDLING, RESERVE, SHARE, ADD,
        SUBTRACT, AT, SHIP, PARCELS, NEVER, ONLY, IGNORE, ALLOW, REROUTE, RECHECK, SUBSTITUTE, UPGRADE, SET, REDUCE,
        SUSPEND, NOTIFY, RESTOCK, INSPECT, REFURBISH, LIQUIDATE, DONATE, DESTROY, REFUND,
    }.ToFrozenSet();

    /// <summary>Effects that are said with one word.</summary>
    public static FrozenSet<int> WholeEffects { get; } = new[]
    {
        FORBID, REFUSE, HOLD, CANCEL, BACKORDER, REROUTE, SUBSTITUTE, RESTOCK, INSPECT, REFURBISH, LIQUIDATE, DONATE, DESTROY,
    }.ToFrozenSet();

    public static FrozenSet<int> Units { get; } = new[]
    {
        KG, G, LB, OZ, CM, MM, M, KM, MI, INCH, INCHES, FT, L, ML, M3,
        MINUTE, MINUTES, HOUR, HOURS, DAY, DAYS, WEEK, WEEKS, WORKING,
    }.ToFrozenSet();

    private static readonly string?[] FixedTexts = [.. Enumerable.Range(0, DATE).Select(FixedText)];

    /// <summary>The text of a token that is always written the same; null for those that are not.</summary>
    public static string? Fixed(int type) => type < FixedTexts.Length ? FixedTexts[type] : null;

    public static bool IsKeyword(int type) => type is >= 1 and < COLON;

    /// <summary>A word that may stand as a bare name.</summary>
    public static bool IsName(int type) =>
        type is NAME or QUOTED_NAME or CURRENCY || (IsKeyword(type) && !Reserved.Contains(type));

    public static bool IsWord(int type) => IsName(type) || Reserved.Contains(type);

    public static string Text(int type) => DefaultVocabulary.GetLiteralName(type)?.Trim('\'') ?? "";

    public static IEnumerable<string> Texts(IEnumerable<int> types) => types.Select(Text);

    private static string? FixedText(int type) => Text(type) is { Length: > 0 } text ? text : null;

    private static FrozenDictionary<string, int> ReadFromGrammar() =>
        Enumerable.Range(1, COLON - 1)
            .ToDictionary(Text, type => type, StringComparer.Ordinal)
            .ToFrozenDictionary(StringComparer.Ordinal);
}
