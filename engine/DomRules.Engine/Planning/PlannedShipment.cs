namespace DomRules.Engine.Planning;

/// <summary>A shipment of a plan.</summary>
/// <param name="Dispatch">The dispatch's index.</param>
/// <param name="First">Where its part of <see cref="Plan.Allocations"/> starts.</param>
/// <param name="Count">How many allocations it has.</param>
/// <param name="Price">Its price, day and service.</param>
public readonly record struct PlannedShipment(int Dispatch, int First, int Count, ShipmentPrice Price);
