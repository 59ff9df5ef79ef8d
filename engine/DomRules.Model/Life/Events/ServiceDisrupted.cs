using DomRules.Model.Networks;

namespace DomRules.Model.Life.Events;

/// <summary>A service does not run as the network says.</summary>
/// <param name="Disruption">How, where and until when.</param>
public sealed record ServiceDisrupted(Disruption Disruption) : LifeEvent;
