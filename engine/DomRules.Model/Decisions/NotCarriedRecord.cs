namespace DomRules.Model.Decisions;

/// <summary>So many nodes do not carry the line's SKU, and nothing else excludes them.</summary>
public sealed record NotCarriedRecord(int Line, int Nodes);
