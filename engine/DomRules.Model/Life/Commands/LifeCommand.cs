namespace DomRules.Model.Life.Commands;

/// <summary>What somebody wants, or tells. A command is done wholly or refused wholly.</summary>
public abstract record LifeCommand;
