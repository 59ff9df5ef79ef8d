namespace DomRules.Engine.Planning;

/// <summary>A shipment that could be made: what one site can send off together. It counts and costs once, however much it carries.</summary>
/// <param name="Site">The site that it leaves from.</param>
/// <param name="FixedCost">The price of making it at all; with <see cref="IShipmentPricing"/> a bound from below. May be negative.</param>
/// <param name="EarliestDay">
/// Its delivery day as a number, null where unknown; with pricing a bound from below, null where there is none.
/// </param>
/// <param name="Late">Whether it is late; with pricing, whether it is late whatever it carries.</param>
public readonly record struct PlanDispatch(int Site, long FixedCost = 0, int? EarliestDay = null, bool Late = false);
