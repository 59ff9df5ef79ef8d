namespace DomRules.Model.Life.Events;

/// <summary>A node takes work again.</summary>
/// <param name="Node">Node id.</param>
public sealed record NodeResumed(string Node) : LifeEvent;
