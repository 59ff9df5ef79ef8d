using DomRules.Language.Text;

namespace DomRules.Language.Diagnostics;

/// <summary>Mistakes of the file as such: its size, its encoding, its characters, its numbers (DR00xx).</summary>
public static class TextDiagnostics
{
    internal static readonly DiagnosticDescriptor FileTooLargeKind =
        DiagnosticDescriptor.Error("DR0001", "the file is too large");

    internal static readonly DiagnosticDescriptor InvalidEncodingKind =
        DiagnosticDescriptor.Error("DR0002", "the file is not UTF-8");

    internal static readonly DiagnosticDescriptor WideEncodingKind =
        DiagnosticDescriptor.Error("DR0003", "the file is UTF-16");

    internal static readonly DiagnosticDescriptor NestedTooDeepKind =
        DiagnosticDescriptor.Error("DR0004", "nested too deep");

    internal static readonly DiagnosticDescriptor TooManyRulesKind =
        DiagnosticDescriptor.Error("DR0005", "too many rules");

    internal static readonly DiagnosticDescriptor TooManyListItemsKind =
        DiagnosticDescriptor.Error("DR0006", "the list is too long");

    internal static readonly DiagnosticDescriptor TooManyOperatorsKind =
        DiagnosticDescriptor.Error("DR0007", "too many operators in a row");

    internal static readonly DiagnosticDescriptor NumberTooLargeKind =
        DiagnosticDescriptor.Error("DR0008", "the number has too many digits");

    internal static readonly DiagnosticDescriptor StrayCharacterKind =
        DiagnosticDescriptor.Error("DR0009", "a character that means nothing here");

    internal static readonly DiagnosticDescriptor InvisibleCharacterKind =
        DiagnosticDescriptor.Error("DR0010", "an invisible character");

    internal static readonly DiagnosticDescriptor InvalidDateKind =
        DiagnosticDescriptor.Error("DR0011", "no such day");

    internal static readonly DiagnosticDescriptor InvalidTimeKind =
        DiagnosticDescriptor.Error("DR0012", "no such time");

    internal static readonly DiagnosticDescriptor TooComplexKind =
        DiagnosticDescriptor.Error("DR0013", "too complex to read");

    public static Diagnostic FileTooLarge(Location at, int bytes) =>
        new(FileTooLargeKind, $"this file has {SlipWords.Shown(bytes)} bytes; a policy file may have 262144", at)
        {
            Why = "A policy of this size cannot be reviewed; move shared definitions into a module, or split the policy into layers",
        };

    public static Diagnostic InvalidEncoding(Location at) =>
        new(InvalidEncodingKind, "this file is not valid UTF-8 from here on", at)
        {
            Why = "Save it as UTF-8, so that everybody reads the same letters",
        };

    public static Diagnostic WideEncoding(Location at) =>
        new(WideEncodingKind, "this file is saved as UTF-16", at)
        {
            Why = "Save it as UTF-8; that is the only encoding of policy files",
        };

    public static Diagnostic NestedTooDeep(Location at) =>
        new(NestedTooDeepKind, "brackets stand more than 64 deep inside one another here", at)
        {
            Why = "Name a part with `let` and use the name",
        };

    public static Diagnostic TooManyRules(Location at, int count) =>
        new(TooManyRulesKind, $"this policy has {SlipWords.Shown(count)} rules; it may have 5000", at)
        {
            Why = "Split it into layers (`extends`), or say what the rules have in common with a `table`",
        };

    public static Diagnostic TooManyListItems(Location at, int count) =>
        new(TooManyListItemsKind, $"this list has {SlipWords.Shown(count)} items; it may have 10000", at)
        {
            Why = "Such a list is data: keep it as a fact of the node, the line or the order",
        };

    public static Diagnostic TooManyOperators(Location at) =>
        new(TooManyOperatorsKind, "too many operators follow one another here", at)
        {
            Why = "Name a part with `let` and use the name",
        };

    public static Diagnostic NumberTooLarge(Location at) =>
        new(NumberTooLargeKind, "this number has more digits than can be calculated with exactly", at)
        {
            Why = "Numbers are exact decimals of at most 28 digits",
        };

    public static Diagnostic StrayCharacter(Location at, string shown) =>
        new(StrayCharacterKind, $"{shown} means nothing here", at)
        {
            Fixes = [DiagnosticFix.Remove(at.Span, "it")],
        };

    public static Diagnostic InvisibleCharacter(Location at, string name) =>
        new(InvisibleCharacterKind, $"there is an invisible character here ({name})", at)
        {
            Why = "What cannot be seen must not change what a policy says",
            Fixes = [DiagnosticFix.Remove(at.Span, "the character", isSafe: true)],
        };

    public static Diagnostic InvalidDate(Location at) =>
        new(InvalidDateKind, "there is no such day", at)
        {
            Why = "A date is year-month-day, e.g. `2026-12-24`",
        };

    public static Diagnostic InvalidTime(Location at) =>
        new(InvalidTimeKind, "there is no such time of day", at)
        {
            Why = "Times run from `00:00` to `23:59`",
        };

    public static Diagnostic TooComplex(Location at) =>
        new(TooComplexKind, "this part of the file is too long and too tangled to read", at)
        {
            Why = "Name a part with `let` and use the name",
        };
}
