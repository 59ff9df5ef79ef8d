using DomRules.Model.Canonical;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Testing;
using DomRules.Model.Values;

namespace DomRules.Operations.Testing.Sequences;

/// <summary>Compares what a test expects of an order's state, or of stock, with what is the case now; null when it is as expected.</summary>
internal static class LifeExpectations
{
    private static readonly string[] OfDecisions = [.. Enum.GetValues<Outcome>().Select(DecisionWords.Of)];

    /// <summary>Whether a word is a state that no decision has as its outcome.</summary>
    internal static bool IsOnlyOfLife(string word) => OrderStatusWords.OrderStates.Contains(word) && !OfDecisions.Contains(word, StringComparer.Ordinal);

    /// <summary>The one state that the order is in; or what can be said of its plan besides.</summary>
    internal static string? State(string expected, OrderLife life, DecisionRecord record) =>
        Holds(expected, life, record) ? null : $"order {life.Order.Id} is {OrderStatusWords.Of(life.Status)}{Parts(life)}";

    internal static string? Available(Expectation expect, LifeState state)
    {
        var account = state.AccountAt(new StockPlace(expect.Node!, expect.Subject!));
        var available = account is { Sellable: true } ? Math.Max(0, account.FreeOnHand - account.Safety) : 0;
        return available == ((NumberValue)expect.Value!).Amount ? null
            : account is null ? $"{expect.Node} has no {expect.Subject}"
            : $"{DecimalText.Of(available)} is: {DecimalText.Of(account.OnHand)} on hand, {DecimalText.Of(account.OnHand - account.FreeOnHand)} of it held"
                + (account.Safety > 0 ? $", {DecimalText.Of(account.Safety)} kept back" : "") + (account.SetAside > 0 ? $"; {DecimalText.Of(account.SetAside)} set aside" : "") + (account.Sellable ? "" : "; not for sale");
    }

    private static bool Holds(string expected, OrderLife life, DecisionRecord record) => expected switch
    {
        "routed" => life.Status >= OrderStatus.Reserved,
        "partly_routed" => life.HasOpen && !record.Shipments.IsEmpty,
        "backordered" => life.AwaitsStock || record.Shipments.Any(s => s.Lines.Any(l => l.Backordered > 0)),
        "nothing_to_ship" => life.Order.Lines.All(l => life.Digital.Contains(l.Number)),
        _ => OrderStatusWords.Of(life.Status) == expected,
    };

    private static string Parts(OrderLife life) => life.Shipments.IsEmpty ? "" : ": " + string.Join(", ", life.Shipments.Select(s =>
        $"shipment {DecimalText.Of(s.Number)} from {s.Node} is {s.State.ToString().ToLowerInvariant()}"));
}
