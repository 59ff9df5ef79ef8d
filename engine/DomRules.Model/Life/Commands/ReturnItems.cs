using DomRules.Model.Returns;

namespace DomRules.Model.Life.Commands;

/// <summary>A customer gives goods back.</summary>
/// <param name="Request">What and why; its order and shipments are known here and need not be in it.</param>
public sealed record ReturnItems(ReturnRequest Request) : LifeCommand;
