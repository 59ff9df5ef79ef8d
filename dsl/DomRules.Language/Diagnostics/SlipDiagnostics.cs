using DomRules.Language.Text;

namespace DomRules.Language.Diagnostics;

/// <summary>What people write out of habit from other languages, and what the word for it is here (DR010x–DR012x).</summary>
public static class SlipDiagnostics
{
    internal static readonly DiagnosticDescriptor DoubleEqualsKind =
        DiagnosticDescriptor.Error("DR0101", "`==` instead of `=`");

    internal static readonly DiagnosticDescriptor ForeignNotEqualKind =
        DiagnosticDescriptor.Error("DR0102", "`!=` instead of `is not`");

    internal static readonly DiagnosticDescriptor ForeignAndKind =
        DiagnosticDescriptor.Error("DR0103", "`&&` instead of `and`");

    internal static readonly DiagnosticDescriptor ForeignOrKind =
        DiagnosticDescriptor.Error("DR0104", "`||` instead of `or`");

    internal static readonly DiagnosticDescriptor ForeignNotKind =
        DiagnosticDescriptor.Error("DR0105", "`!` instead of `not`");

    internal static readonly DiagnosticDescriptor ForeignComparisonKind =
        DiagnosticDescriptor.Error("DR0106", "a foreign sign of comparison");

    internal static readonly DiagnosticDescriptor AssignmentSignKind =
        DiagnosticDescriptor.Error("DR0107", "`:=` instead of `=`");

    internal static readonly DiagnosticDescriptor ForeignArithmeticKind =
        DiagnosticDescriptor.Error("DR0108", "a foreign sign of arithmetic");

    internal static readonly DiagnosticDescriptor SemicolonKind =
        DiagnosticDescriptor.Error("DR0109", "a semicolon");

    internal static readonly DiagnosticDescriptor CurlyQuotesKind =
        DiagnosticDescriptor.Error("DR0110", "curly quotation marks");

    internal static readonly DiagnosticDescriptor SingleQuotesKind =
        DiagnosticDescriptor.Error("DR0111", "single quotation marks");

    internal static readonly DiagnosticDescriptor UnclosedTextKind =
        DiagnosticDescriptor.Error("DR0112", "a text is not closed");

    internal static readonly DiagnosticDescriptor HashCommentKind =
        DiagnosticDescriptor.Error("DR0113", "a comment with `#`");

    internal static readonly DiagnosticDescriptor StarredCommentKind =
        DiagnosticDescriptor.Error("DR0114", "a comment between `/*` and `*/`");

    internal static readonly DiagnosticDescriptor GluedUnitKind =
        DiagnosticDescriptor.Error("DR0115", "number and unit are glued together");

    internal static readonly DiagnosticDescriptor CurrencyFirstKind =
        DiagnosticDescriptor.Error("DR0116", "the currency stands before the amount");

    internal static readonly DiagnosticDescriptor CurrencySignKind =
        DiagnosticDescriptor.Error("DR0117", "a currency sign");

    internal static readonly DiagnosticDescriptor CommaInNumberKind =
        DiagnosticDescriptor.Error("DR0118", "a comma in a number");

    internal static readonly DiagnosticDescriptor LeadingDotKind =
        DiagnosticDescriptor.Error("DR0119", "a number begins with a dot");

    internal static readonly DiagnosticDescriptor ScientificNumberKind =
        DiagnosticDescriptor.Error("DR0120", "a number with an exponent");

    internal static readonly DiagnosticDescriptor DateOrderKind =
        DiagnosticDescriptor.Error("DR0121", "a date in another order");

    internal static readonly DiagnosticDescriptor TimeFormKind =
        DiagnosticDescriptor.Error("DR0122", "a time in another form");

    internal static readonly DiagnosticDescriptor MergeMarkKind =
        DiagnosticDescriptor.Error("DR0123", "a mark left by a merge");

    internal static readonly DiagnosticDescriptor QuotesInPlaceholderKind =
        DiagnosticDescriptor.Error("DR0124", "quotation marks inside a placeholder");

    internal static readonly DiagnosticDescriptor HyphenInNameKind =
        DiagnosticDescriptor.Error("DR0125", "a hyphen in a name");

    internal static readonly DiagnosticDescriptor ForeignLiteralKind =
        DiagnosticDescriptor.Error("DR0126", "a word of another language for yes, no or nothing");

    internal static readonly DiagnosticDescriptor NothingLiteralKind =
        DiagnosticDescriptor.Error("DR0127", "there is no null");

    public static Diagnostic DoubleEquals(Location at) =>
        new(DoubleEqualsKind, "one `=` compares; `==` is not used here", at)
        {
            Fixes = [DiagnosticFix.Replace(at.Span, "=", isSafe: true)],
        };

    public static Diagnostic ForeignNotEqual(Location at, string sign) =>
        new(ForeignNotEqualKind, $"`{sign}` is written `is not`", at)
        {
            Fixes = [DiagnosticFix.Replace(at.Span, "is not", isSafe: true)],
        };

    public static Diagnostic ForeignAnd(Location at, string sign) =>
        new(ForeignAndKind, $"`{sign}` is written `and`", at)
        {
            Fixes = [DiagnosticFix.Replace(at.Span, "and", isSafe: true)],
        };

    public static Diagnostic ForeignOr(Location at) =>
        new(ForeignOrKind, "`||` is written `or`", at)
        {
            Fixes = [DiagnosticFix.Replace(at.Span, "or", isSafe: true)],
        };

    public static Diagnostic ForeignNot(Location at) =>
        new(ForeignNotKind, "`!` is written `not`", at)
        {
            Fixes = [DiagnosticFix.Replace(at.Span, "not ", isSafe: true)],
        };

    public static Diagnostic ForeignComparison(Location at, string sign, string meant) =>
        new(ForeignComparisonKind, $"`{sign}` is written `{meant}`", at)
        {
            Fixes = [DiagnosticFix.Replace(at.Span, meant, isSafe: true)],
        };

    public static Diagnostic AssignmentSign(Location at) =>
        new(AssignmentSignKind, "`:=` is written `=`", at)
        {
            Fixes = [DiagnosticFix.Replace(at.Span, "=", isSafe: true)],
        };

    public static Diagnostic ForeignArithmetic(Location at, string sign, string meant) =>
        new(ForeignArithmeticKind, $"`{sign}` is written `{meant}`", at)
        {
            Fixes = [DiagnosticFix.Replace(at.Span, meant, isSafe: true)],
        };

    public static Diagnostic Semicolon(Location at) =>
        new(SemicolonKind, "nothing ends with `;` here", at)
        {
            Why = "The words tell where a rule or a declaration ends",
            Fixes = [DiagnosticFix.Remove(at.Span, ";", isSafe: true)],
        };

    public static Diagnostic CurlyQuotes(Location at, string text) =>
        new(CurlyQuotesKind, "texts stand between straight quotation marks", at)
        {
            Why = "Word processors turn `\"` into curly marks",
            Fixes = [DiagnosticFix.Replace(at.Span, text, isSafe: true)],
        };

    public static Diagnostic SingleQuotes(Location at, string text) =>
        new(SingleQuotesKind, "texts stand between `\"` marks, not between `'`", at)
        {
            Fixes = [DiagnosticFix.Replace(at.Span, text, isSafe: true)],
        };

    public static Diagnostic UnclosedText(Location at) =>
        new(UnclosedTextKind, "this text has no closing `\"` on its line", at)
        {
            Why = "A text begins and ends on the same line",
            Fixes = [DiagnosticFix.Insert(at.Span.End, "\"")],
        };

    public static Diagnostic HashComment(Location at) =>
        new(HashCommentKind, "comments begin with `//`, not with `#`", at)
        {
            Fixes = [DiagnosticFix.Replace(new TextSpan(at.Span.Start, 1), "//", isSafe: true)],
        };

    public static Diagnostic StarredComment(Location at) =>
        new(StarredCommentKind, "comments begin with `//` and end with the line", at)
        {
            Fixes = [new DiagnosticFix("put `//` before each line", [new TextEdit(at.Span, SlipWords.LineComments(at))], IsSafe: SlipWords.EndsItsLine(at))],
        };

    public static Diagnostic GluedUnit(Location at, string mended) =>
        new(GluedUnitKind, "between a number and its unit stands a space", at)
        {
            Fixes = [DiagnosticFix.Replace(at.Span, mended, isSafe: true)],
        };

    public static Diagnostic CurrencyFirst(Location at, string mended) =>
        new(CurrencyFirstKind, "the amount comes first, then the currency", at)
        {
            Fixes = [DiagnosticFix.Replace(at.Span, mended, isSafe: true)],
        };

    public static Diagnostic CurrencySign(Location at, string sign, string mended) =>
        new(CurrencySignKind, $"money is written with the currency's three letters, not with `{sign}`", at)
        {
            Why = "Several currencies share a sign",
            Fixes = [DiagnosticFix.Replace(at.Span, mended)],
        };

    public static Diagnostic CommaInNumber(Location at, string grouped, string dotted) =>
        new(CommaInNumberKind, "a number has no commas: `_` groups digits, `.` begins the decimals", at)
        {
            Fixes = SlipWords.CommaFixes(at, grouped, dotted),
        };

    public static Diagnostic LeadingDot(Location at, string mended) =>
        new(LeadingDotKind, "a number begins with a digit", at)
        {
            Fixes = [DiagnosticFix.Replace(at.Span, mended, isSafe: true)],
        };

    public static Diagnostic ScientificNumber(Location at) =>
        new(ScientificNumberKind, "numbers are written out, without an exponent", at)
        {
            Why = "What is written out can be read aloud and checked",
        };

    public static Diagnostic DateOrder(Location at, string? mended) =>
        new(DateOrderKind, "a date is written year-month-day, e.g. `2026-12-24`", at)
        {
            Why = "`03/04` is March in one country and April in another",
            Fixes = mended is null ? [] : [DiagnosticFix.Replace(at.Span, mended)],
        };

    public static Diagnostic TimeForm(Location at, string? mended) =>
        new(TimeFormKind, "a time of day is written `09:30`, from `00:00` to `23:59`", at)
        {
            Fixes = mended is null ? [] : [DiagnosticFix.Replace(at.Span, mended, isSafe: true)],
        };

    public static Diagnostic MergeMark(Location at) =>
        new(MergeMarkKind, "two versions of this file were merged here and nobody chose between them", at)
        {
            Why = "Keep one side and delete the marks",
        };

    public static Diagnostic QuotesInPlaceholder(Location at) =>
        new(QuotesInPlaceholderKind, "a placeholder in a text holds no quotation marks", at)
        {
            Why = "Name the part with `let`, and write the name between the braces",
        };

    public static Diagnostic HyphenInName(Location at, string mended) =>
        new(HyphenInNameKind, "names are joined with `_`, not with `-`", at)
        {
            Fixes = [DiagnosticFix.Replace(at.Span, mended)],
        };

    public static Diagnostic ForeignLiteral(Location at, string word, string meant) =>
        new(ForeignLiteralKind, $"`{word}` is written `{meant}`", at)
        {
            Fixes = [DiagnosticFix.Replace(at.Span, meant)],
        };

    public static Diagnostic NothingLiteral(Location at, string word) =>
        new(NothingLiteralKind, $"there is no `{word}`: a fact that may be missing is asked with `is known` or `is unknown`", at)
        {
            Why = "What holds when a fact is missing is always said, never guessed",
        };
}
