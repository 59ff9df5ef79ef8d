using DomRules.Model.Networks;

namespace DomRules.Model.Life;

/// <summary>A disruption that is known and not over.</summary>
/// <param name="Disruption">What is closed or delayed.</param>
/// <param name="Over">The moment at which its last day is over at every node that it concerns; null: until further notice.</param>
public sealed record RunningDisruption(Disruption Disruption, DateTimeOffset? Over);
