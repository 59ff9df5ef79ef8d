using DomRules.Model.Canonical;
using DomRules.Model.Decisions;

namespace DomRules.Engine.Explanation;

/// <summary>What becomes of returned items, in words.</summary>
internal static class ReturnWords
{
    /// <summary>What is done, as in <c>to restock it</c>.</summary>
    internal static string Verb(string disposition) => disposition switch
    {
        "liquidate" => "sell off",
        "donate" => "give away",
        _ => disposition,
    };

    /// <summary><c>2 × TENT</c>; the item's place where nobody knows what it is.</summary>
    internal static string Units(ReturnItemRecord item) => item.Sku.Length == 0 ? $"item {Wording.Number(item.Item)}" : Wording.Units(item.Quantity, item.Sku);

    /// <summary><c>TENT is restocked at Store Mitte</c>.</summary>
    internal static string Done(ReturnItemRecord item, Func<string, string> nodeName)
    {
        var units = Units(item);
        var are = item.Quantity == 1 ? "is" : "are";
        return item.Disposition == "keep" ? $"the customer keeps {units}" : $"{units} {are} {Participle(item.Disposition!)} at {nodeName(item.Node!)}";
    }

    internal static string Refund(RefundRecord refund, ReturnItemRecord item) =>
        $"{refund.Amount} is paid back {(item.Disposition == "keep" ? "at once" : refund.On == "scan" ? "when it is scanned in" : "after inspection")}";

    internal static string Stock(StockEffectRecord effect, Func<string, string> nodeName)
    {
        var units = $"{DecimalText.Of(effect.Quantity)} of {effect.Sku}";
        var at = effect.Node is { } node ? $" at {nodeName(node)}" : "";
        return effect.Counter switch
        {
            "onHand" => $"{units} more on hand{at}",
            "setAside" => $"{units} more set aside, not for sale{at}",
            _ => $"{units} written off{at}",
        };
    }

    private static string Participle(string disposition) => disposition switch
    {
        "restock" => "restocked",
        "inspect" => "inspected",
        "refurbish" => "refurbished",
        "liquidate" => "sold off",
        "donate" => "given away",
        "destroy" => "destroyed",
        _ => disposition,
    };
}
