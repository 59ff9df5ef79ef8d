namespace DomRules.Model.Life.Commands;

/// <summary>Nothing but time passes; what is due happens.</summary>
public sealed record PassTime : LifeCommand;
