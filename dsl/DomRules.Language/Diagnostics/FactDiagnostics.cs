using DomRules.Language.Text;

namespace DomRules.Language.Diagnostics;

/// <summary>Mistakes about facts: which exist, and where they are known.</summary>
internal static class FactDiagnostics
{
    private static readonly DiagnosticDescriptor UnknownFactKind = DiagnosticDescriptor.Error("DR0301", "a fact that does not exist");
    private static readonly DiagnosticDescriptor FactOutOfPlaceKind = DiagnosticDescriptor.Error("DR0302", "a fact that is not known here");
    private static readonly DiagnosticDescriptor LineFactNeedsQuantifierKind = DiagnosticDescriptor.Error("DR0303", "a line's fact without a line");
    private static readonly DiagnosticDescriptor UnknownCodeKind = DiagnosticDescriptor.Error("DR0304", "a code that does not exist");
    private static readonly DiagnosticDescriptor TypesDifferKind = DiagnosticDescriptor.Error("DR0305", "two sides of different types");
    private static readonly DiagnosticDescriptor NeedsTypeKind = DiagnosticDescriptor.Error("DR0306", "a value of the wrong type");
    private static readonly DiagnosticDescriptor NoOrderKind = DiagnosticDescriptor.Error("DR0307", "a comparison of values without order");
    private static readonly DiagnosticDescriptor EqualsListKind = DiagnosticDescriptor.Error("DR0308", "`is` against a list");
    private static readonly DiagnosticDescriptor HasOnSingleKind = DiagnosticDescriptor.Error("DR0309", "`has` on a single value");
    private static readonly DiagnosticDescriptor IsOnSetKind = DiagnosticDescriptor.Error("DR0310", "`is` on a set");
    private static readonly DiagnosticDescriptor NotAConditionKind = DiagnosticDescriptor.Error("DR0311", "a value where a condition stands");
    private static readonly DiagnosticDescriptor TextInsteadOfCodeKind = DiagnosticDescriptor.Error("DR0312", "a text where a code stands");
    private static readonly DiagnosticDescriptor MixedListKind = DiagnosticDescriptor.Error("DR0313", "a list of different types");
    private static readonly DiagnosticDescriptor CannotComputeKind = DiagnosticDescriptor.Error("DR0314", "arithmetic that has no meaning");
    private static readonly DiagnosticDescriptor LooseCodeKind = DiagnosticDescriptor.Error("DR0315", "a bare word that could be anything");

    internal static ImmutableArray<DiagnosticDescriptor> Kinds { get; } =
    [UnknownFactKind, FactOutOfPlaceKind, LineFactNeedsQuantifierKind, UnknownCodeKind, TypesDifferKind, NeedsTypeKind, NoOrderKind, EqualsListKind, HasOnSingleKind, IsOnSetKind, NotAConditionKind, TextInsteadOfCodeKind, MixedListKind, CannotComputeKind, LooseCodeKind];

    internal static Diagnostic UnknownFact(Location at, string root, string name, string? nearest) =>
        new(UnknownFactKind, $"{(root == "order" || root == "item" || root == "event" ? "an" : "a")} {root} has no fact `{name}`", at) { Label = nearest is null ? null : $"did you mean `{nearest}`?", Why = nearest is null ? $"Declare your own with: field {root}.{name} : TYPE" : null, Fixes = nearest is null ? [] : [DiagnosticFix.Replace(at.Span, nearest)] };

    internal static Diagnostic UnknownOptionalFact(Location at, TextSpan path, string root, string name, string nearest, string fallback) => UnknownFact(at, root, name, nearest) with
    {
        Why = $"`{nearest}` may be missing, so say what holds without it: `({root}.{nearest} or else {fallback})`",
        Fixes = [DiagnosticFix.Replace(path, $"({root}.{nearest} or else {fallback})")],
    };

    internal static Diagnostic FactOutOfPlace(Location at, string fact, string where, string why) =>
        new(FactOutOfPlaceKind, $"`{fact}` is not known in {where}", at) { Why = why };

    internal static Diagnostic LineFactNeedsQuantifier(Location at, string fact, string where) =>
        new(LineFactNeedsQuantifierKind, $"`{fact}` is about one line, and {where} looks at the whole order", at) { Why = $"Say over which lines: `any line where {fact} …`, or `sum of {fact} over lines`" };

    internal static Diagnostic UnknownCode(Location at, string code, Model.Types.Vocabulary codes, string? nearest) =>
        new(UnknownCodeKind, $"`{code}` is no code of {codes.Name}", at) { Label = nearest is null ? null : $"did you mean `{nearest}`?", Why = nearest is null ? Codes(code, codes) : null, Fixes = nearest is null ? [] : [DiagnosticFix.Replace(at.Span, nearest)] };

    private static string Codes(string code, Model.Types.Vocabulary codes) => codes switch
    {
        { IsMerchants: true } => $"Declare it once with `words {codes.Name} = [{code}, …]`, if the codes are yours",
        { Name: "country" } => "Countries are written as their two capitals, e.g. `DE`",
        _ => $"The codes are {string.Join(", ", codes.Members)}",
    };

    internal static Diagnostic TypesDiffer(Location at, string left, string right, string operation) =>
        new(TypesDifferKind, $"{operation} needs two values of one kind; here are {left} and {right}", at);

    internal static Diagnostic NeedsType(Location at, string needed, string actual, string what) =>
        new(NeedsTypeKind, $"{what} has to be {needed}; this is {actual}", at);

    internal static Diagnostic NoOrder(Location at, string type) =>
        new(NoOrderKind, $"{type} can be compared with `is` only, it has no order", at);

    internal static Diagnostic EqualsList(Location at) =>
        new(EqualsListKind, "a value is never a whole list; use `in`", at) { Why = "`in` asks whether the value is one of the list's", Fixes = [DiagnosticFix.Replace(at.Span, "in", isSafe: true)] };

    internal static Diagnostic HasOnSingle(Location at, string fact) =>
        new(HasOnSingleKind, $"`{fact}` is one value, not a set", at) { Why = "`has` asks a set for a member; for one value use `is` or `in`" };

    internal static Diagnostic IsOnSet(Location at, string fact) =>
        new(IsOnSetKind, $"`{fact}` is a set; ask it with `has`", at) { Why = "A set has several members; `is` compares one value" };

    internal static Diagnostic NotACondition(Location at, string actual) =>
        new(NotAConditionKind, $"a condition is yes or no; this is {actual}", at);

    internal static Diagnostic TextInsteadOfCode(Location at, string code) =>
        new(TextInsteadOfCodeKind, "codes are written without quotation marks", at) { Fixes = [DiagnosticFix.Replace(at.Span, code, isSafe: true)] };

    internal static Diagnostic MixedList(Location at, string first, string other) =>
        new(MixedListKind, $"a list holds values of one kind; this one starts with {first} and goes on with {other}", at);

    internal static Diagnostic CannotCompute(Location at, string left, string right, string operation) =>
        new(CannotComputeKind, $"{left} and {right} cannot be {operation}", at);

    internal static Diagnostic LooseCode(Location at, string name) =>
        new(LooseCodeKind, $"nothing tells which list `{name}` is a code of", at) { Why = "A code stands beside the fact it belongs to" };
}
