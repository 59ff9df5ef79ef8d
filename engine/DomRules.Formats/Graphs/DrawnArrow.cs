namespace DomRules.Formats.Graphs;

/// <summary>An arrow from one box to another, by their ids.</summary>
public sealed record DrawnArrow(string From, string To);
