namespace DomRules.Model.Life.Commands;

/// <summary>What the order holds is its own now and expires no more, as when it is paid.</summary>
/// <param name="Order">Order id.</param>
public sealed record ConfirmOrder(string Order) : LifeCommand;
