using System.Text.Json.Nodes;
using DomRules.Formats.Json;
using DomRules.Model.Life;

namespace DomRules.Formats.Life;

/// <summary>Single parts of a state as JSON, as <see cref="LifeStateJson"/> writes them.</summary>
public static class LifeParts
{
    /// <summary>An order's life, with the one state it is in under <c>status</c>.</summary>
    public static JsonObject Order(OrderLife life)
    {
        var whole = OrderLifeJson.Of(life);
        whole["status"] = JsonNodes.Code(life.Status);
        return whole;
    }

    /// <summary>The counters of a place, with what is free of what is on hand under <c>free</c>.</summary>
    public static JsonObject Account(StockAccount account)
    {
        var whole = StockAccountJson.Of(account);
        whole["free"] = JsonNodes.Of(account.FreeOnHand);
        return whole;
    }
}
