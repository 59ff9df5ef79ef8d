using System.Collections.Immutable;
using static DomRules.Model.Types.RuleType;

namespace DomRules.Model.Facts;

/// <summary>Facts of events after routing and of items that come back.</summary>
internal static class LifeFacts
{
    internal static ImmutableArray<FactDefinition> All { get; } =
    [
        Event("kind", Code(Vocabularies.EventKind), "What happened"),
        Event("attempts", WholeNumber, "How often routing was tried for this part of the order"),
        Event("node", Text, "Node at which it happened", optional: true),
        Event("quantity", Number, "Units concerned", optional: true),
        Item("sku", Text, "What comes back"),
        Item("quantity", Number, "Units that come back"),
        Item("unit_price", Money, "Price of one unit"),
        Item("value", Money, "Price of all units that come back"),
        Item("weight", Weight, "Weight of one unit", optional: true),
        Item("longest_side", Length, "Longest side of one unit", optional: true),
        Item("volume", Volume, "Volume of one unit", optional: true),
        Item("category", Code(Vocabularies.Category), "Category of the product", optional: true),
        Item("tags", SetOf(Vocabularies.LineTags), "Tags of the line and of its product"),
        Item("condition", Code(Vocabularies.Condition), "In which condition"),
        Item("reason", Code(Vocabularies.ReturnReason), "Why it comes back"),
        Item("refund", Money, "What the customer gets back"),
        Item("time_since_delivery", Duration, "Time since it was delivered", optional: true),
        Item("origin", Text, "Node that shipped it"),
    ];

    private static FactDefinition Event(string name, Types.RuleType type, string meaning, bool optional = false) =>
        new("event." + name, type, optional, FactScope.Event, meaning);

    private static FactDefinition Item(string name, Types.RuleType type, string meaning, bool optional = false) =>
        new("item." + name, type, optional, FactScope.Item, meaning);
}
