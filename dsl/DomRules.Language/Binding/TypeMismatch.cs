using DomRules.Language.Diagnostics;
using DomRules.Language.Text;
using DomRules.Model.Types;

namespace DomRules.Language.Binding;

/// <summary>Chooses the message for two types that do not go together.</summary>
internal static class TypeMismatch
{
    internal static Diagnostic Of(Location at, RuleType left, RuleType right, string operation)
    {
        var (a, b) = (TypeWords.Of(left), TypeWords.Of(right));
        if ((left.Kind, right.Kind) is (TypeKind.Duration, TypeKind.WorkingDays) or (TypeKind.WorkingDays, TypeKind.Duration))
        {
            return UnitDiagnostics.DaysAgainstWorkingDays(at);
        }

        if (left.Kind == TypeKind.Money || right.Kind == TypeKind.Money)
        {
            return UnitDiagnostics.MoneyAgainstOther(at, a, b);
        }

        return TypeRules.IsMeasure(left) && TypeRules.IsMeasure(right) ? UnitDiagnostics.UnitsDiffer(at, a, b) : FactDiagnostics.TypesDiffer(at, a, b, operation);
    }
}
