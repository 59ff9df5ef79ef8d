namespace DomRules.Model.Graph;

/// <summary>A queue of people.</summary>
public sealed record WorkQueue(string Name, string Meaning);
