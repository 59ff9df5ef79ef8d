using DomRules.Engine.Carriers;

namespace DomRules.Engine.Routing;

/// <summary>A shipment of a plan.</summary>
/// <param name="Kind">Where its units come from.</param>
/// <param name="Contents">By node, then line.</param>
/// <param name="Service">Null without carriers.</param>
internal sealed record ShipmentDraft(SourceKind Kind, Content[] Contents, ServiceOffer? Service);
