namespace DomRules.Model.Life.Events;

/// <summary>Something that changed the state. The state is what all events so far add up to.</summary>
public abstract record LifeEvent;
