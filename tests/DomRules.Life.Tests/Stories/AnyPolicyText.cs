using DomRules.Routing.Tests;

namespace DomRules.Life.Tests.Stories;

/// <summary>Made-up policies: what orders wait for, who holds them, what is done when a plan breaks.</summary>
internal static class AnyPolicyText
{
    internal static string Of(Dice dice) => string.Join('\n', Review(dice), Promise(dice), Allocation(dice), Split(dice), Confirm(dice), Exceptions(dice), Returns(dice));

    private static string Review(Dice dice) => dice.OneIn(3)
        ? $"review {{ rule risky when order.risk is high then hold for fraud_desk{dice.Pick("", " within 2 hours")}{dice.Pick("", " keeping stock")} because \"Risk\" }}"
        : "";

    private static string Promise(Dice dice) => dice.Roll(4) switch
    {
        0 => "promise { rule later then backorder up to 4 within 14 days because \"Comes\" }",
        1 => "promise { rule soon then count incoming within 5 days because \"Is on its way\" }",
        2 => "promise { rule soon then count incoming within 5 days because \"Is on its way\" rule later then backorder up to 9 within 20 days because \"Comes\" rule back then keep back 1 because \"For the window\" }",
        _ => "",
    };

    private static string Allocation(Dice dice) => $$"""
        allocation {
          rule cart when order.stage is cart then reserve for 30 minutes because "Cart hold"
          {{dice.Pick("", "rule unpaid when order.payment is pending then reserve for 3 hours because \"Unpaid\"")}}
          {{dice.Pick("", "rule web when order.channel is web then share 60 % because \"Web takes part\"")}}
          {{dice.Pick("", "serve orders by { highest order.priority earliest order.placed_at }")}}
        }
        """;

    private static string Split(Dice dice) => dice.Roll(3) switch
    {
        0 => "split { rule one then at most 1 shipment because \"One\" }",
        1 => "split { rule part then ship part because \"Part\" }",
        _ => "",
    };

    private static string Confirm(Dice dice) => dice.OneIn(3) ? "confirm { rule many when plan.shipments > 1 then hold for ops_desk because \"Many\" }" : "";

    private static string Exceptions(Dice dice) => dice.OneIn(5) ? "" : $$"""
        exceptions {
          {{dice.Pick("rule short on short_pick when event.attempts < 4 then reduce stock by event.quantity, reroute without node for 2 days because \"Short\"", "rule short on short_pick then set stock to 0, reroute without node because \"Empty\"", "rule short on short_pick then cancel because \"Gone\"", "rule short on short_pick then reduce stock, substitute, cancel because \"Else\"", "rule short on short_pick when event.attempts < 4 then set stock to 0, substitute, reroute, hold for ops_desk because \"Else\"")}}
          rule refused on rejected when event.attempts < 5 then reroute without node because "Refused"
          {{dice.Pick("rule broken on damaged then set aside event.quantity, reroute without node because \"Broken\"", "")}}
          rule closed on node_closed then {{dice.Pick("reroute without node", "hold for ops_desk", "suspend node for 3 hours, reroute without node")}} because "Closed"
          {{dice.Pick("rule none on no_plan then backorder, recheck every 4 hours, cancel after 2 days because \"None\"", "rule none on no_plan then cancel because \"None\"", "rule none on no_plan then ship part because \"None\"", "rule none on no_plan then substitute, backorder because \"None\"", "rule none on no_plan then ship part, substitute, cancel after 1 day because \"None\"", "")}}
          {{dice.Pick("rule late on hold_overdue then notify ops_desk because \"Late\"", "")}}
          {{dice.Pick("rule edited on order_edited then reroute because \"Edited\"", "")}}
          {{dice.Pick("rule gone on order_cancelled then cancel because \"Gone\"", "")}}
          {{dice.Pick("rule comes on stock_arrived then reroute because \"Comes\"", "")}}
          {{dice.Pick("otherwise then hold for ops_desk within 1 day because \"?\"", "")}}
        }
        """;

    private static string Returns(Dice dice) => dice.Pick(
        "returns { otherwise then restock at node of origin because \"Back\" }",
        "returns { rule odd when item.condition is damaged then hold for ops_desk within 2 hours because \"Look\" otherwise then restock at node of origin because \"Back\" }",
        "returns { rule cheap when item.quantity > 1 then keep it because \"Keep\" otherwise then inspect at node of origin because \"Look\" }",
        "");
}
