namespace DomRules.Model.Life.Commands;

/// <summary>Goods that were on their way back have come in.</summary>
/// <param name="Order">Order id.</param>
/// <param name="Return">Id of the return.</param>
public sealed record ReceiveReturn(string Order, string Return) : LifeCommand;
