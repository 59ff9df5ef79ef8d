namespace DomRules.Model.Life.Commands;

/// <summary>A person refuses a held return; the goods stay with the customer.</summary>
/// <param name="Order">Order id.</param>
/// <param name="Return">Id of the return.</param>
/// <param name="By">Who.</param>
/// <param name="Because">Why.</param>
public sealed record RefuseReturn(string Order, string Return, string By, string Because) : LifeCommand;
