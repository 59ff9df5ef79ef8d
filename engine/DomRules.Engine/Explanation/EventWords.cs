using DomRules.Model.Canonical;
using DomRules.Model.Decisions;

namespace DomRules.Engine.Explanation;

/// <summary>Events and what is done about them, in words.</summary>
internal static class EventWords
{
    /// <summary><c>Short pick at Store Mitte (2 × TENT)</c>.</summary>
    internal static string Happened(EventRecord happened, Func<string, string> nodeName) =>
        Wording.Capital(happened.Kind.Replace('_', ' ')) + (happened.Node is { } node ? $" at {nodeName(node)}" : "") + (What(happened) is { } what ? $" ({what})" : "");

    private static string? What(EventRecord happened) => (happened.Sku ?? (happened.Line is { } line ? $"line {Wording.Number(line)}" : null), happened.Quantity) switch
    {
        ({ } what, { } quantity) => Wording.Units(quantity, what),
        ({ } what, null) => what,
        (null, { } quantity) => $"{DecimalText.Of(quantity)} {(quantity == 1 ? "unit" : "units")}",
        _ => null,
    };

    /// <summary>What is done, as in <c>stock set to 0</c>.</summary>
    internal static string Done(ActionRecord action) => action switch
    {
        { Action: "reroute", Detail: { } without } => $"routed again {without.Replace("without node", "without it", StringComparison.Ordinal)}",
        { Action: "reroute" } => "routed again",
        { Action: "backorder" } => "left waiting for stock",
        { Action: "recheck", Detail: var every } => $"planned again every {every}",
        { Action: "cancel", Detail: { } after } => $"cancelled after {after}",
        { Action: "cancel" } => "cancelled",
        { Action: "ship_part" } => "shipped as far as it can be",
        { Action: "upgrade_service", Detail: { } upTo } => $"given a faster service for up to {upTo} more",
        { Action: "upgrade_service" } => "given a faster service",
        { Action: "hold", Detail: { } queue } => $"held for {queue}",
        { Action: "hold" } => "held",
        { Action: "set_stock", Detail: var units } => $"stock set to {units}",
        { Action: "reduce_stock", Detail: var units } => $"stock reduced by {units}",
        { Action: "set_aside", Detail: var units } => $"{units} set aside",
        { Action: "suspend_node", Detail: var time } => $"node suspended for {time}",
        { Action: "notify", Detail: var queue } => $"{queue} told",
        { Action: "tag", Detail: var code } => $"tagged {code}",
        _ => action.Action.Replace('_', ' '),
    };
}
