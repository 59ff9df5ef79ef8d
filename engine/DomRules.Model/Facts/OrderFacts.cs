using System.Collections.Immutable;
using static DomRules.Model.Types.RuleType;

namespace DomRules.Model.Facts;

/// <summary>Facts of the order, its customer and the decision.</summary>
internal static class OrderFacts
{
    internal static ImmutableArray<FactDefinition> All { get; } =
    [
        Order("id", Text, "The order's id"),
        Order("channel", Code(Vocabularies.Channel), "Where it was sold"),
        Order("market", Code(Vocabularies.Market), "The market of the destination, or the one the order names; of no market, a code that equals none"),
        Order("stage", Code(Vocabularies.Stage), "Cart, order or preorder"),
        Order("placed_at", Instant, "When the customer placed it"),
        Order("placed_on", Date, "The day it was placed, in the market's zone"),
        Order("destination.country", Code(Vocabularies.Country), "Country it goes to; the pickup node's for a pickup"),
        Order("destination.region", Text, "State or province it goes to", optional: true),
        Order("destination.city", Text, "City it goes to", optional: true),
        Order("destination.postal_code", Text, "Postal code it goes to", optional: true),
        Order("destination.at", Place, "Where it goes, as a point", optional: true),
        Order("service", Code(Vocabularies.ServiceLevel), "Service level asked for"),
        Order("promised_by", Date, "Last day that keeps the promise", optional: true),
        Order("requested_on", Date, "Day the customer asked for", optional: true),
        Order("not_before", Date, "Not to be delivered before this day", optional: true),
        Order("value", Money, "Value of all lines, in the policy's currency"),
        Order("weight", Weight, "Weight of all lines; missing when any line's is", optional: true),
        Order("priority", WholeNumber, "Higher is served first; 0 by default"),
        Order("risk", Code(Vocabularies.Risk), "Risk score of the order"),
        Order("payment", Code(Vocabularies.Payment), "State of the payment"),
        Order("gift", YesNo, "Whether it is a gift"),
        Order("allows_partial", YesNo, "Whether the customer takes part deliveries"),
        Order("tags", SetOf(Vocabularies.OrderTags), "The merchant's tags on the order"),
        Order("customer.tags", SetOf(Vocabularies.CustomerTags), "The merchant's tags on the customer"),
        Order("customer.segment", Code(Vocabularies.CustomerSegment), "The merchant's segment of the customer", optional: true),
        Order("customer.orders_before", WholeNumber, "Orders the customer placed before"),
        Order("line_count", WholeNumber, "Number of lines"),
        Order("unit_count", Number, "Units over all lines"),
        Order("attempts", WholeNumber, "How often routing was tried before"),
        new("decision.at", Instant, false, FactScope.Decision, "The moment of decision"),
        new("decision.on", Date, false, FactScope.Decision | FactScope.Order, "The day of decision, in the market's zone"),
    ];

    private static FactDefinition Order(string name, Types.RuleType type, string meaning, bool optional = false) =>
        new("order." + name, type, optional, FactScope.Order, meaning);
}
