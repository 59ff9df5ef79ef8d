namespace DomRules.Model.Values;

/// <summary>A number with the measure it counts, in the measure's base unit (see <see cref="Measure"/>).</summary>
/// <remarks>Equality is numeric: 1.0 kg and 1 kg are equal.</remarks>
public sealed record NumberValue(decimal Amount, Measure Measure) : Value;
