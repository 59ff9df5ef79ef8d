namespace DomRules.Engine.Planning;

/// <summary>What it means to send a dispatch with a given content.</summary>
/// <param name="Feasible">False: it cannot be sent so (no service takes it); the rest is then ignored.</param>
/// <param name="Cost">The whole price of the shipment, without extra-shipment and group prices, in the scale of money.</param>
/// <param name="Day">The delivery day as a number; null: unknown.</param>
/// <param name="Late">Whether it comes after what was promised.</param>
/// <param name="Service">The caller's number of the chosen service; carried through to the plan.</param>
public readonly record struct ShipmentPrice(bool Feasible, long Cost = 0, int? Day = null, bool Late = false, int Service = 0)
{
    /// <summary>Cannot be sent with this content.</summary>
    public static ShipmentPrice None => default;
}
