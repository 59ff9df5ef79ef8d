namespace DomRules.Studio.Kit;

/// <summary>One of several parts of a subject.</summary>
/// <param name="Address">Where it is shown.</param>
/// <param name="Word">What it is called.</param>
/// <param name="Count">How many things are in it; null: not told.</param>
public sealed record Tab(string Address, string Word, int? Count = null);
