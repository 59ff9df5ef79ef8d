using DomRules.Language.Syntax.Expressions;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Language.Binding;

/// <summary>Units and what one of them is in the base unit.</summary>
internal static class Units
{
    /// <summary>Type and size of one unit in the base unit of its measure.</summary>
    internal static (RuleType Type, Measure Measure, decimal Size) Of(Unit unit) => unit switch
    {
        Unit.Percent => (RuleType.Percent, Measure.Percent, 0.01m),
        Unit.Kilogram => (RuleType.Weight, Measure.Weight, 1000m),
        Unit.Gram => (RuleType.Weight, Measure.Weight, 1m),
        Unit.Pound => (RuleType.Weight, Measure.Weight, 453.59237m),
        Unit.Ounce => (RuleType.Weight, Measure.Weight, 28.349523125m),
        Unit.Millimetre => (RuleType.Length, Measure.Length, 0.001m),
        Unit.Centimetre => (RuleType.Length, Measure.Length, 0.01m),
        Unit.Metre => (RuleType.Length, Measure.Length, 1m),
        Unit.Kilometre => (RuleType.Length, Measure.Length, 1000m),
        Unit.Mile => (RuleType.Length, Measure.Length, 1609.344m),
        Unit.Inch => (RuleType.Length, Measure.Length, 0.0254m),
        Unit.Foot => (RuleType.Length, Measure.Length, 0.3048m),
        Unit.Litre => (RuleType.Volume, Measure.Volume, 1m),
        Unit.Millilitre => (RuleType.Volume, Measure.Volume, 0.001m),
        Unit.CubicMetre => (RuleType.Volume, Measure.Volume, 1000m),
        Unit.Minute => (RuleType.Duration, Measure.Duration, 60m),
        Unit.Hour => (RuleType.Duration, Measure.Duration, 3600m),
        Unit.Day => (RuleType.Duration, Measure.Duration, 86_400m),
        Unit.Week => (RuleType.Duration, Measure.Duration, 604_800m),
        Unit.WorkingDay => (RuleType.WorkingDays, Measure.WorkingDays, 1m),
        _ => throw new InvalidOperationException($"No size for {unit}."),
    };
}
