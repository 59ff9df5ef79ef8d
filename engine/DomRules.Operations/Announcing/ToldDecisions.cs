using DomRules.Model.Decisions;
using DomRules.Operations.Serving;

namespace DomRules.Operations.Announcing;

/// <summary>Decisions as others are told of them: what came out, and where the whole record is found.</summary>
internal static class ToldDecisions
{
    internal static ToldEvent Of(Announced announced, int place)
    {
        var record = announced.Draft.Step!.Decisions[place];
        var isReturn = record.Return is not null;
        return new ToldEvent(isReturn ? EventTypes.ReturnDecided : EventTypes.OrderDecided, record.Order, "order/" + record.Order, Facts.Of(
            ("order", record.Order),
            ("return", record.Return),
            ("decision", record.Decision),
            ("key", FormattableString.Invariant($"{announced.Number}.{place}")),
            ("kind", record.Kind),
            ("outcome", Words.Of(record.Outcome)),
            ("items", isReturn ? Facts.List(record.Items, Item) : null)));
    }

    private static System.Text.Json.Nodes.JsonObject Item(ReturnItemRecord item) => Facts.Of(
        ("item", item.Item),
        ("line", item.Line),
        ("sku", item.Sku),
        ("quantity", Facts.Number(item.Quantity)),
        ("outcome", item.Outcome),
        ("disposition", item.Disposition),
        ("node", item.Node));
}
