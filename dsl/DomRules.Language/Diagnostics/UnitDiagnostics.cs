using DomRules.Language.Text;

namespace DomRules.Language.Diagnostics;

/// <summary>Mistakes about units, money and missing values.</summary>
internal static class UnitDiagnostics
{
    private static readonly DiagnosticDescriptor MayBeMissingKind = DiagnosticDescriptor.Error("DR0401", "a value that may be missing");
    private static readonly DiagnosticDescriptor UnitsDifferKind = DiagnosticDescriptor.Error("DR0402", "different units");
    private static readonly DiagnosticDescriptor MoneyAgainstOtherKind = DiagnosticDescriptor.Error("DR0403", "money against something else");
    private static readonly DiagnosticDescriptor CurrenciesDifferKind = DiagnosticDescriptor.Error("DR0404", "two currencies");
    private static readonly DiagnosticDescriptor DaysAgainstWorkingDaysKind = DiagnosticDescriptor.Error("DR0405", "days against working days");
    private static readonly DiagnosticDescriptor NeedlessOrElseKind = DiagnosticDescriptor.Error("DR0406", "`or else` on a value that is never missing");
    private static readonly DiagnosticDescriptor UnknownCurrencyKind = DiagnosticDescriptor.Error("DR0407", "a currency that does not exist");
    private static readonly DiagnosticDescriptor NegativeAmountKind = DiagnosticDescriptor.Error("DR0408", "a negative amount");
    private static readonly DiagnosticDescriptor NeedsWholeKind = DiagnosticDescriptor.Error("DR0409", "a fraction where a whole number stands");
    private static readonly DiagnosticDescriptor AssumeOnSureFactKind = DiagnosticDescriptor.Error("DR0410", "an assumption for a fact that is always known");
    private static readonly DiagnosticDescriptor DividesByZeroKind = DiagnosticDescriptor.Error("DR0411", "a division by zero");

    internal static ImmutableArray<DiagnosticDescriptor> Kinds { get; } =
    [MayBeMissingKind, UnitsDifferKind, MoneyAgainstOtherKind, CurrenciesDifferKind, DaysAgainstWorkingDaysKind, NeedlessOrElseKind, UnknownCurrencyKind, NegativeAmountKind, NeedsWholeKind, AssumeOnSureFactKind, DividesByZeroKind];

    internal static Diagnostic MayBeMissing(Location at, string fact, string fallback) =>
        new(MayBeMissingKind, $"`{fact}` may be missing", at) { Why = $"Say what holds without it: `({fact} or else {fallback})`, or ask first with `{fact} is known and …`", Fixes = [DiagnosticFix.Replace(at.Span, $"({fact} or else {fallback})")] };

    internal static Diagnostic UnitsDiffer(Location at, string left, string right) =>
        new(UnitsDifferKind, $"{left} and {right} measure different things", at);

    internal static Diagnostic MoneyAgainstOther(Location at, string left, string right) =>
        new(MoneyAgainstOtherKind, $"{left} cannot be compared with {right}", at) { Why = "Money is compared with money" };

    internal static Diagnostic CurrenciesDiffer(Location at, string left, string right) =>
        new(CurrenciesDifferKind, $"{left} and {right} are different currencies", at) { Why = $"Convert one, at the rates that come with the snapshot: `… as {left}`" };

    internal static Diagnostic DaysAgainstWorkingDays(Location at) =>
        new(DaysAgainstWorkingDaysKind, "days and working days never mix", at) { Why = "A working day depends on a calendar; a day is 24 hours" };

    internal static Diagnostic NeedlessOrElse(Location at, string fact) =>
        new(NeedlessOrElseKind, "this is never missing, so `or else` never acts", at);

    internal static Diagnostic UnknownCurrency(Location at, string code, string? nearest) =>
        new(UnknownCurrencyKind, $"`{code}` is no currency", at) { Label = nearest is null ? null : $"did you mean `{nearest}`?", Why = "Currencies are three-letter ISO 4217 codes", Fixes = nearest is null ? [] : [DiagnosticFix.Replace(at.Span, nearest)] };

    internal static Diagnostic NegativeAmount(Location at, string what) =>
        new(NegativeAmountKind, $"{what} cannot be negative", at);

    internal static Diagnostic NeedsWhole(Location at, string what) =>
        new(NeedsWholeKind, $"{what} is counted in whole numbers", at);

    internal static Diagnostic AssumeOnSureFact(Location at, string fact) =>
        new(AssumeOnSureFactKind, $"`{fact}` is always known; there is nothing to assume", at);

    internal static Diagnostic DividesByZero(Location at) =>
        new(DividesByZeroKind, "this divides by zero", at) { Why = "There is no such number for any order; divide by something that is above zero" };
}
