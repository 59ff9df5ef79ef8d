using DomRules.Model.Networks;

namespace DomRules.Model.Life.Commands;

/// <summary>A carrier service does not run: every order that has not shipped with it gets the event <c>carrier_disrupted</c>.</summary>
/// <param name="Disruption">As in the network.</param>
public sealed record DisruptService(Disruption Disruption) : LifeCommand;
