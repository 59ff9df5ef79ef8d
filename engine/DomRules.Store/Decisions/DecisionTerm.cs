namespace DomRules.Store.Decisions;

/// <summary>Something that a decision speaks of.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Its id or name.</param>
public readonly record struct DecisionTerm(TermKind Kind, string Value);
