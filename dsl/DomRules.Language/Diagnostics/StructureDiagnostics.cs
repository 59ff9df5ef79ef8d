using DomRules.Language.Text;

namespace DomRules.Language.Diagnostics;

/// <summary>Mistakes of the outer form: brackets, what begins where (DR013x–DR014x).</summary>
public static class StructureDiagnostics
{
    internal static readonly DiagnosticDescriptor UnclosedBracketKind =
        DiagnosticDescriptor.Error("DR0130", "a bracket is never closed");

    internal static readonly DiagnosticDescriptor MissingClosingBraceKind =
        DiagnosticDescriptor.Error("DR0131", "a closing brace is missing");

    internal static readonly DiagnosticDescriptor UnexpectedClosingKind =
        DiagnosticDescriptor.Error("DR0132", "a closing bracket too many");

    internal static readonly DiagnosticDescriptor MismatchedBracketKind =
        DiagnosticDescriptor.Error("DR0133", "brackets do not match");

    internal static readonly DiagnosticDescriptor UnknownDeclarationKind =
        DiagnosticDescriptor.Error("DR0134", "no declaration begins with this word");

    internal static readonly DiagnosticDescriptor UnknownBlockKind =
        DiagnosticDescriptor.Error("DR0135", "there is no such block");

    internal static readonly DiagnosticDescriptor UnknownMemberKind =
        DiagnosticDescriptor.Error("DR0136", "no rule or step begins with this word");

    internal static readonly DiagnosticDescriptor UnknownStatementKind =
        DiagnosticDescriptor.Error("DR0137", "no sentence of a test begins with this word");

    internal static readonly DiagnosticDescriptor MemberOutsideBlockKind =
        DiagnosticDescriptor.Error("DR0138", "a rule outside a block");

    internal static readonly DiagnosticDescriptor HeaderNotFirstKind =
        DiagnosticDescriptor.Error("DR0139", "the header is not first");

    internal static readonly DiagnosticDescriptor SecondHeaderKind =
        DiagnosticDescriptor.Error("DR0140", "a second header");

    internal static readonly DiagnosticDescriptor BlockInModuleKind =
        DiagnosticDescriptor.Error("DR0141", "a block in a module");

    public static Diagnostic UnclosedBracket(Location at, string bracket, string closing) =>
        new(UnclosedBracketKind, $"this `{bracket}` is never closed", at)
        {
            Label = $"its `{closing}` is missing",
        };

    public static Diagnostic MissingClosingBrace(Location at, Location opened) =>
        new(MissingClosingBraceKind, "a `}` is missing before this", at)
        {
            Related = [new DiagnosticLabel(opened, "opened here")],
            Fixes = [DiagnosticFix.Insert(at.Span.Start, "}\n")],
        };

    public static Diagnostic UnexpectedClosing(Location at, string bracket) =>
        new(UnexpectedClosingKind, $"this `{bracket}` closes nothing", at)
        {
            Fixes = [DiagnosticFix.Remove(at.Span, bracket)],
        };

    public static Diagnostic MismatchedBracket(Location at, string found, string wanted, Location opened) =>
        new(MismatchedBracketKind, $"this `{found}` closes a bracket that wants `{wanted}`", at)
        {
            Related = [new DiagnosticLabel(opened, "opened here")],
            Fixes = [DiagnosticFix.Replace(at.Span, wanted)],
        };

    public static Diagnostic UnknownDeclaration(Location at, string word, string? meant) =>
        new(UnknownDeclarationKind, $"no declaration begins with `{word}`", at)
        {
            Label = SlipWords.DidYouMean(meant),
            Why = meant is null ? "At the outside of a file stand `use`, `field`, `list`, `words`, `queue`, `parameter`, `assume`, `let`, `table`, blocks, tests and checks" : null,
            Fixes = SlipWords.ReplaceWith(at, meant),
        };

    public static Diagnostic UnknownBlock(Location at, string word, string? meant) =>
        new(UnknownBlockKind, $"there is no block `{word}`", at)
        {
            Label = SlipWords.DidYouMean(meant),
            Why = meant is null ? "The blocks are `review`, `promise`, `allocation`, `sourcing`, `cost`, `split`, `carrier`, `confirm`, `exceptions`, `returns`" : null,
            Fixes = SlipWords.ReplaceWith(at, meant),
        };

    public static Diagnostic UnknownMember(Location at, string word, string? meant) =>
        new(UnknownMemberKind, $"nothing in a block begins with `{word}`", at)
        {
            Label = SlipWords.DidYouMean(meant),
            Why = meant is null ? "In a block stand rules (`rule`, `forbid rule`, `require rule`, `override`, `disable rule`, `otherwise`), steps and rank lists" : null,
            Fixes = SlipWords.ReplaceWith(at, meant),
        };

    public static Diagnostic UnknownStatement(Location at, string word, string? meant) =>
        new(UnknownStatementKind, $"no sentence of a test begins with `{word}`", at)
        {
            Label = SlipWords.DidYouMean(meant),
            Why = meant is null ? "The sentences of a test begin with `given`, `at`, `when event`, `after` or `expect`" : null,
            Fixes = SlipWords.ReplaceWith(at, meant),
        };

    public static Diagnostic MemberOutsideBlock(Location at, string word) =>
        new(MemberOutsideBlockKind, $"`{word}` stands in a block, e.g. `sourcing {{ … }}`", at)
        {
            Why = "The block says which decision the rule belongs to",
        };

    public static Diagnostic HeaderNotFirst(Location at, string word) =>
        new(HeaderNotFirstKind, $"`{word}` stands first in a file", at)
        {
            Why = "It says what all the rest belongs to",
        };

    public static Diagnostic SecondHeader(Location at, string word, Location first) =>
        new(SecondHeaderKind, "this file already says what it is", at)
        {
            Why = "A file is one policy or one module",
            Related = [new DiagnosticLabel(first, "first said here")],
        };

    public static Diagnostic BlockInModule(Location at, string word) =>
        new(BlockInModuleKind, $"a module holds no blocks: `{word}` belongs into a policy", at)
        {
            Why = "A module is what several policies share: fields, lists, words, tables, tests",
        };
}
