using DomRules.Language.Text;

namespace DomRules.Language.Diagnostics;

/// <summary>Mistakes in conditions and values (DR016x–DR017x).</summary>
public static class ExpressionDiagnostics
{
    internal static readonly DiagnosticDescriptor MissingOperandKind =
        DiagnosticDescriptor.Error("DR0161", "a value is missing");

    internal static readonly DiagnosticDescriptor UnknownUnitKind =
        DiagnosticDescriptor.Error("DR0162", "there is no such unit");

    internal static readonly DiagnosticDescriptor ReservedNameKind =
        DiagnosticDescriptor.Error("DR0163", "a reserved word as a name");

    internal static readonly DiagnosticDescriptor TrailingCommaKind =
        DiagnosticDescriptor.Error("DR0164", "a comma too many");

    internal static readonly DiagnosticDescriptor MissingCommaKind =
        DiagnosticDescriptor.Error("DR0165", "a comma is missing");

    internal static readonly DiagnosticDescriptor ChainedComparisonKind =
        DiagnosticDescriptor.Error("DR0166", "two comparisons in a row");

    internal static readonly DiagnosticDescriptor WordyComparisonKind =
        DiagnosticDescriptor.Error("DR0167", "a comparison in words");

    internal static readonly DiagnosticDescriptor AggregateWhereKind =
        DiagnosticDescriptor.Error("DR0168", "a condition of `count`, `sum`, `largest` or `smallest` without parentheses");

    internal static readonly DiagnosticDescriptor WrongCaseKind =
        DiagnosticDescriptor.Error("DR0169", "a word of the language in capitals");

    internal static readonly DiagnosticDescriptor MisspeltWordKind =
        DiagnosticDescriptor.Error("DR0170", "a misspelt word");

    internal static readonly DiagnosticDescriptor UnexpectedKind =
        DiagnosticDescriptor.Error("DR0171", "something that does not fit");

    internal static readonly DiagnosticDescriptor UnexpectedEndKind =
        DiagnosticDescriptor.Error("DR0172", "something is missing at the end");

    internal static readonly DiagnosticDescriptor MissingNameKind =
        DiagnosticDescriptor.Error("DR0173", "a name is missing");

    internal static readonly DiagnosticDescriptor UnknownEscapeKind =
        DiagnosticDescriptor.Error("DR0174", "no such escape in a text");

    internal static readonly DiagnosticDescriptor UnclosedPlaceholderKind =
        DiagnosticDescriptor.Error("DR0175", "a placeholder is not closed");

    internal static readonly DiagnosticDescriptor EmptyPlaceholderKind =
        DiagnosticDescriptor.Error("DR0176", "an empty placeholder");

    internal static readonly DiagnosticDescriptor UnknownTypeKind =
        DiagnosticDescriptor.Error("DR0177", "there is no such type");

    internal static readonly DiagnosticDescriptor UnknownBasisKind =
        DiagnosticDescriptor.Error("DR0178", "nothing is charged by this");

    internal static readonly DiagnosticDescriptor NeedlessToKind =
        DiagnosticDescriptor.Error("DR0179", "`to … places` outside `round`");

    internal static readonly DiagnosticDescriptor RoundWithoutPlacesKind =
        DiagnosticDescriptor.Error("DR0180", "`round` without `to … places`");

    internal static readonly DiagnosticDescriptor NotACodeKind =
        DiagnosticDescriptor.Error("DR0181", "not a code");

    public static Diagnostic MissingOperand(Location at, string sign) =>
        new(MissingOperandKind, $"after `{sign}` a value is missing", at);

    public static Diagnostic UnknownUnit(Location at, string word, string? meant) =>
        new(UnknownUnitKind, $"there is no unit `{word}`", at)
        {
            Label = SlipWords.DidYouMean(meant),
            Why = meant is null ? "Units are `%`, `kg g lb oz`, `cm mm m km mi inches ft`, `l ml m3`, `minutes hours days weeks`, `working days`, or a currency in three capitals" : null,
            Fixes = SlipWords.ReplaceWith(at, meant),
        };

    public static Diagnostic ReservedName(Location at, string word) =>
        new(ReservedNameKind, $"`{word}` is a word of the language and cannot be a name", at)
        {
            Why = "Between back-quotes it can",
            Fixes = [DiagnosticFix.Replace(at.Span, $"`{word}`")],
        };

    public static Diagnostic TrailingComma(Location at) =>
        new(TrailingCommaKind, "nothing follows this comma", at)
        {
            Fixes = [DiagnosticFix.Remove(at.Span, ",", isSafe: true)],
        };

    public static Diagnostic MissingComma(Location at) =>
        new(MissingCommaKind, "between two items of a list stands a comma", at)
        {
            Fixes = [DiagnosticFix.Insert(at.Span.Start, ", ")],
        };

    public static Diagnostic ChainedComparison(Location at) =>
        new(ChainedComparisonKind, "comparisons cannot be chained", at)
        {
            Why = "Write `x between a and b`, or join two comparisons with `and`",
        };

    public static Diagnostic WordyComparison(Location at, string words, string meant) =>
        new(WordyComparisonKind, $"`{words}` is written `{meant}`", at)
        {
            Fixes = [DiagnosticFix.Replace(at.Span, meant)],
        };

    public static Diagnostic AggregateWhere(Location at) =>
        new(AggregateWhereKind, "here the condition after `where` stands in parentheses", at)
        {
            Why = "So that it is plain where the condition ends and the comparison begins",
        };

    public static Diagnostic WrongCase(Location at, string word, string meant) =>
        new(WrongCaseKind, $"`{word}` is written `{meant}`: the words of the language have small letters", at)
        {
            Fixes = [DiagnosticFix.Replace(at.Span, meant, isSafe: true)],
        };

    public static Diagnostic MisspeltWord(Location at, string word, string meant) =>
        new(MisspeltWordKind, $"`{word}` does not fit here", at)
        {
            Label = $"did you mean `{meant}`?",
            Fixes = [DiagnosticFix.Replace(at.Span, meant)],
        };

    public static Diagnostic Unexpected(Location at, string found, string? wanted) =>
        new(UnexpectedKind, $"{found} does not fit here", at)
        {
            Label = wanted is null ? null : $"expected {wanted}",
        };

    public static Diagnostic UnexpectedEnd(Location at, string after, string? wanted) =>
        new(UnexpectedEndKind, $"something is missing after {after}", at)
        {
            Label = wanted is null ? null : $"expected {wanted}",
        };

    public static Diagnostic MissingName(Location at, string what) =>
        new(MissingNameKind, $"{what} has no name", at);

    public static Diagnostic UnknownEscape(Location at, string written) =>
        new(UnknownEscapeKind, $"`{written}` means nothing in a text", at)
        {
            Why = "The escapes are a backslash before a quotation mark, a backslash, or a brace",
        };

    public static Diagnostic UnclosedPlaceholder(Location at) =>
        new(UnclosedPlaceholderKind, "this placeholder has no `}`", at)
        {
            Why = "A brace that is meant as such is written with a backslash before it",
        };

    public static Diagnostic EmptyPlaceholder(Location at) =>
        new(EmptyPlaceholderKind, "nothing stands between these braces", at);

    public static Diagnostic UnknownType(Location at, string word, string? meant) =>
        new(UnknownTypeKind, $"there is no type `{word}`", at)
        {
            Label = SlipWords.DidYouMean(meant),
            Why = meant is null ? "Types are `yes/no`, `text`, `number`, `whole number`, `percent`, `money`, `weight`, `length`, `volume`, `duration`, `working days`, `date`, `time`, `instant`, `place`, `time zone`, `one of [...]`, `set of [...]`, `set of text`" : null,
            Fixes = SlipWords.ReplaceWith(at, meant),
        };

    public static Diagnostic UnknownBasis(Location at, string word, string? meant) =>
        new(UnknownBasisKind, $"nothing is counted per `{word}`", at)
        {
            Label = SlipWords.DidYouMean(meant),
            Why = meant is null ? "An amount is per `shipment`, `extra shipment`, `parcel`, `line`, `unit`, `kg`, `km` or `day late`" : null,
            Fixes = SlipWords.ReplaceWith(at, meant),
        };

    public static Diagnostic NeedlessTo(Location at, string function) =>
        new(NeedlessToKind, $"only `round` takes `to … places`, not `{function}`", at);

    public static Diagnostic RoundWithoutPlaces(Location at) =>
        new(RoundWithoutPlacesKind, "`round` says to how many places: `round(x to 2 places)`", at);

    public static Diagnostic NotACode(Location at) =>
        new(NotACodeKind, "here stands a code, a single bare word", at);
}
