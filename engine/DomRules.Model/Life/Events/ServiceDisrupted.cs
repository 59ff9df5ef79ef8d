using DomRules.Model.Networks;

namespace DomRules.Model.Life.Events;

/// <summary>A service does not run as the network says.</summary>
/// <param name="Disruption">How, where and until when.</param>
/// <param name="Over">The moment at which its last day is over at every node that it concerns; null: until further notice.</param>
public sealed record ServiceDisrupted(Disruption Disruption, DateTimeOffset? Over = null) : LifeEvent;
