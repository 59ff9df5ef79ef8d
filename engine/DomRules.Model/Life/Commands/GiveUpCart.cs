namespace DomRules.Model.Life.Commands;

/// <summary>A cart's stock is wanted no longer.</summary>
/// <param name="Cart">Its id.</param>
public sealed record GiveUpCart(string Cart) : LifeCommand;
