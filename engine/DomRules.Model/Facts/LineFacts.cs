using System.Collections.Immutable;
using static DomRules.Model.Types.RuleType;

namespace DomRules.Model.Facts;

/// <summary>Facts of a line, and of its stock at a node.</summary>
internal static class LineFacts
{
    internal static ImmutableArray<FactDefinition> All { get; } =
    [
        Line("number", WholeNumber, "Number of the line"),
        Line("sku", Text, "What was ordered"),
        Line("quantity", Number, "Units ordered"),
        Line("unit_price", Money, "Price of one unit, in the policy's currency"),
        Line("value", Money, "Price of the line, in the policy's currency"),
        Line("weight", Weight, "Weight of one unit", optional: true),
        Line("longest_side", Length, "Longest side of one unit", optional: true),
        Line("volume", Volume, "Volume of one unit", optional: true),
        Line("category", Code(Vocabularies.Category), "Category of the product", optional: true),
        Line("tags", SetOf(Vocabularies.LineTags), "Tags of the line and of its product"),
        Line("bundle", Text, "Lines with the same bundle belong together", optional: true),
        Line("fulfilment", Code(Vocabularies.Fulfilment), "Shipped, picked up or digital"),
        Line("pickup_node", Text, "Where it is picked up", optional: true),
        Line("release_date", Date, "Not to be shipped before this day", optional: true),
        Stock("on_hand", Number, "Units there"),
        Stock("reserved", Number, "Units held for other orders"),
        Stock("available", Number, "Units that may still be sold to this order"),
        Stock("next_arrival", Date, "Day of the next arrival", optional: true),
        Stock("days_of_cover", Duration, "How long the stock lasts", optional: true),
        Stock("as_of", Instant, "When the stock was counted"),
        Stock("age", Duration, "How old the count is at the moment of decision", decision: true),
    ];

    private static FactDefinition Line(string name, Types.RuleType type, string meaning, bool optional = false) =>
        new("line." + name, type, optional, FactScope.Order | FactScope.Line, meaning);

    private static FactDefinition Stock(string name, Types.RuleType type, string meaning, bool optional = false, bool decision = false) =>
        new("stock." + name, type, optional, FactScope.Order | FactScope.Line | FactScope.Node | FactScope.Stock | (decision ? FactScope.Decision : FactScope.None), meaning);
}
