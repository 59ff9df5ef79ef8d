namespace DomRules.Engine.Planning.Search;

/// <summary>A place in an objective: a slot, the fraction that starts at it, a waterfall, or a tie-break.</summary>
internal readonly record struct Key(KeyKind Kind, int Slot, int Measure);
