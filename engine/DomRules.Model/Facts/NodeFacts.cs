using System.Collections.Immutable;
using static DomRules.Model.Types.RuleType;

namespace DomRules.Model.Facts;

/// <summary>Facts of a node.</summary>
internal static class NodeFacts
{
    internal static ImmutableArray<FactDefinition> All { get; } =
    [
        Node("id", Text, "The node's id"),
        Node("name", Text, "Its name for people"),
        Node("kind", Code(Vocabularies.NodeKind), "Warehouse, store, third party or supplier"),
        Node("country", Code(Vocabularies.Country), "Country it stands in"),
        Node("region", Text, "State or province it stands in", optional: true),
        Node("postal_code", Text, "Its postal code", optional: true),
        Node("site", Text, "Site it shares with other nodes", optional: true),
        Node("at", Place, "Where it stands", optional: true),
        Node("time_zone", Types.RuleType.TimeZone, "Its time zone"),
        Node("capabilities", SetOf(Vocabularies.Capabilities), "What it can do"),
        Node("tags", SetOf(Vocabularies.NodeTags), "The merchant's tags on it"),
        Node("rank", WholeNumber, "Lower comes first in ties"),
        Node("active", YesNo, "Whether it takes part"),
        Node("distance", Length, "Distance to the order's destination", optional: true, more: FactScope.Order),
        Node("local_time", Time, "Time of day there at the moment of decision", more: FactScope.Decision),
        Node("local_date", Date, "Day there at the moment of decision", more: FactScope.Decision),
        Node("is_open", YesNo, "Whether it is open at the moment of decision", more: FactScope.Decision),
        Node("sells", YesNo, "Whether it carries the line's SKU", more: FactScope.Order | FactScope.Line),
        Node("preferred", YesNo, "Whether the order asks for it", more: FactScope.Order),
        Node("cutoff", Time, "Cutoff today for the order's service", optional: true, more: FactScope.Order | FactScope.Decision),
        Node("handling", WorkingDays, "Working days between order and shipping"),
        Node("load", Percent, "Share of today's capacity that is used, before this order", more: FactScope.Decision),
        Node("capacity_left", Number, "What it can still do today", optional: true, more: FactScope.Decision),
        Node("costs.per_shipment", Money, "What a shipment from it costs"),
        Node("costs.per_line", Money, "What a line from it costs"),
        Node("costs.per_unit", Money, "What a unit from it costs"),
    ];

    private static FactDefinition Node(string name, Types.RuleType type, string meaning, bool optional = false, FactScope more = FactScope.None) =>
        new("node." + name, type, optional, FactScope.Node | more, meaning);
}
