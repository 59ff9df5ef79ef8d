using System.Collections.Immutable;
using static DomRules.Model.Types.RuleType;

namespace DomRules.Model.Facts;

/// <summary>Facts of a carrier service for a shipment, of a shipment, and of the chosen plan. In a shipment, <c>shipment.node.x</c> is <c>node.x</c> and <c>shipment.service.x</c> is <c>service.x</c>.</summary>
internal static class ShipmentFacts
{
    private const FactScope OfShipment = FactScope.Order | FactScope.Decision | FactScope.Node | FactScope.Shipment;

    internal static ImmutableArray<FactDefinition> All { get; } =
    [
        Service("id", Text, "The service's id"),
        Service("carrier", Text, "Its carrier"),
        Service("level", Code(Vocabularies.ServiceLevel), "Its level of speed"),
        Service("mode", Code(Vocabularies.Mode), "Road, air, sea or rail"),
        Service("cost", Money, "What the shipment's parcels cost with it"),
        Service("delivery_date", Date, "Day on which it would deliver"),
        Service("on_time", YesNo, "Whether that keeps the promise"),
        Shipment("line_count", WholeNumber, "Lines in the shipment"),
        Shipment("unit_count", Number, "Units in the shipment"),
        Shipment("value", Money, "Value of what is in it"),
        Shipment("weight", Weight, "Weight of what is in it", optional: true),
        Shipment("cost", Money, "What it costs"),
        Plan("cost", Money, "What the plan costs"),
        Plan("shipments", WholeNumber, "Shipments in the plan"),
        Plan("delivery_date", Date, "Day of the last delivery", optional: true),
        Plan("days_late", WholeNumber, "Days by which the last delivery misses the promise"),
        Plan("margin", Percent, "What is left of the order's value after goods and fulfilment", optional: true),
        Plan("is_partial", YesNo, "Whether something is left out"),
        Plan("relaxed", YesNo, "Whether a step lifted a rule"),
        Plan("used_assumptions", YesNo, "Whether a missing fact was assumed"),
        Plan("oldest_stock_age", Duration, "Age of the oldest count it rests on", optional: true),
        Plan("runner_up_gap", Money, "How much dearer the runner-up is", optional: true),
    ];

    private static FactDefinition Service(string name, Types.RuleType type, string meaning) =>
        new("service." + name, type, false, OfShipment | FactScope.Service, meaning);

    private static FactDefinition Shipment(string name, Types.RuleType type, string meaning, bool optional = false) =>
        new("shipment." + name, type, optional, OfShipment, meaning);

    private static FactDefinition Plan(string name, Types.RuleType type, string meaning, bool optional = false) =>
        new("plan." + name, type, optional, FactScope.Order | FactScope.Decision | FactScope.Plan, meaning);
}
