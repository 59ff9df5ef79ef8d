namespace DomRules.Model.Life.Events;

/// <summary>A node takes no new work.</summary>
/// <param name="Node">Node id.</param>
/// <param name="Suspension">Until when and why.</param>
public sealed record NodeSuspended(string Node, NodeSuspension Suspension) : LifeEvent;
