using DomRules.Model.Networks;

namespace DomRules.Model.Life.Events;

/// <summary>A disruption's last day is over.</summary>
/// <param name="Disruption">Which.</param>
public sealed record DisruptionEnded(Disruption Disruption) : LifeEvent;
