using DomRules.Model.Types;

namespace DomRules.Language.Binding;

/// <summary>Which types go together, and what arithmetic makes of them.</summary>
internal static class TypeRules
{
    /// <summary>Weights, lengths, volumes, durations, working days, percentages: numbers with a unit.</summary>
    internal static bool IsMeasure(RuleType type) => type.Kind is TypeKind.Weight or TypeKind.Length or TypeKind.Volume or TypeKind.Duration or TypeKind.WorkingDays or TypeKind.Percent;

    internal static bool IsPlain(RuleType type) => type.Kind is TypeKind.Number or TypeKind.WholeNumber;

    internal static bool IsNumeric(RuleType type) => IsPlain(type) || IsMeasure(type) || type.Kind == TypeKind.Money;

    /// <summary>The type of two values that are compared; null: they cannot be.</summary>
    internal static RuleType? Common(RuleType left, RuleType right) => (left.Kind, right.Kind) switch
    {
        (TypeKind.Number, TypeKind.WholeNumber) => left,
        (TypeKind.WholeNumber, TypeKind.Number) => right,
        (TypeKind.Code, TypeKind.Code) => left.Vocabulary!.Name == right.Vocabulary!.Name ? left : null,
        (TypeKind.List, TypeKind.List) or (TypeKind.Set, TypeKind.Set) => left.Element is { } a && right.Element is { } b && Common(a, b) is not null ? left : null,
        (TypeKind.Set, TypeKind.List) => left.Element is { } a && right.Element is { } b && Common(a, b) is not null ? left : null,
        _ => left.Kind == right.Kind ? left : null,
    };

    /// <summary>The type of a sum or difference; null: it has no meaning.</summary>
    internal static RuleType? Sum(RuleType left, RuleType right, bool isDifference) => (left.Kind, right.Kind) switch
    {
        (TypeKind.Date, TypeKind.Date) or (TypeKind.Instant, TypeKind.Instant) or (TypeKind.Time, TypeKind.Time) => isDifference ? RuleType.Duration : null,
        (TypeKind.Date or TypeKind.Instant or TypeKind.Time, TypeKind.Duration) => left,
        (TypeKind.Duration, TypeKind.Date or TypeKind.Instant) => isDifference ? null : right,
        _ => IsNumeric(left) && IsNumeric(right) ? Common(left, right) : null,
    };

    /// <summary>The type of a product; null: it has no meaning.</summary>
    internal static RuleType? Product(RuleType left, RuleType right)
    {
        if (!IsNumeric(left) || !IsNumeric(right))
        {
            return null;
        }

        if (left.Kind == TypeKind.WholeNumber && right.Kind == TypeKind.WholeNumber)
        {
            return left;
        }

        if (IsPlain(left) && IsPlain(right))
        {
            return RuleType.Number;
        }

        return IsPlain(left) || left.Kind == TypeKind.Percent ? right : IsPlain(right) || right.Kind == TypeKind.Percent ? left : null;
    }

    /// <summary>The type of a quotient; like units divide to a number; null: it has no meaning.</summary>
    internal static RuleType? Quotient(RuleType left, RuleType right)
    {
        if (!IsNumeric(left) || !IsNumeric(right))
        {
            return null;
        }

        return Common(left, right) is not null ? RuleType.Number
            : !IsPlain(right) && right.Kind != TypeKind.Percent ? null
            : left.Kind == TypeKind.WholeNumber ? RuleType.Number : left;
    }
}
