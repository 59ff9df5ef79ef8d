using DomRules.Engine.Carriers;

namespace DomRules.Engine.Routing.Shipping;

/// <summary>A shipment of a plan.</summary>
/// <param name="Contents">By node, then line.</param>
/// <param name="Service">Null without carriers.</param>
/// <param name="Pickup">How it is collected; null: it is sent.</param>
internal sealed record ShipmentDraft(Content[] Contents, ServiceOffer? Service, PickupPlan? Pickup = null);
