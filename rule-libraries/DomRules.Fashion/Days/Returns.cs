using System.Globalization;
using System.Text.Json.Nodes;
using DomRules.Fashion.Chain;
using DomRules.Model.Life;

namespace DomRules.Fashion.Days;

/// <summary>Every fourth shipment brings something back: one unit of its first line, after two to forty days. Where the policy lets a person look, the returns desk does so the day after.</summary>
internal sealed class Returns(World world)
{
    public void MayFollow(string order, LifeShipment shipment)
    {
        var about = $"{order} {shipment.Number.ToString(CultureInfo.InvariantCulture)}";
        if (Choice.OneIn(4, "return " + about))
        {
            world.In(TimeSpan.FromDays(2 + Choice.Of(Choice.OneIn(6, "late return " + about) ? 38 : 12, "days " + about)), () => Send(order, shipment, about));
        }
    }

    private void Send(string order, LifeShipment shipment, string about)
    {
        var id = $"{order}-R{shipment.Number.ToString(CultureInfo.InvariantCulture)}";
        var item = new JsonObject { ["line"] = shipment.Lines[0].Line, ["quantity"] = "1" }.With("condition", Condition(about)).With("reason", Reason(about));
        if (Choice.OneIn(5, "exchange " + about))
        {
            item["exchange"] = new JsonObject { ["sku"] = shipment.Lines[0].Sku, ["quantity"] = "1" };
        }

        world.Tell("return", new JsonObject { ["return"] = new JsonObject { ["id"] = id, ["order"] = order, ["items"] = new JsonArray(item) } });
        if (Stands(order, id) == ReturnState.Held)
        {
            world.In(TimeSpan.FromDays(1), () => Release(order, id));
            return;
        }

        world.In(TimeSpan.FromDays(4), () => Receive(order, id));
    }

    private void Release(string order, string id)
    {
        world.Tell("release_hold", new JsonObject { ["order"] = order, ["return"] = id, ["by"] = "returns desk", ["because"] = "The customer sent a picture" });
        world.In(TimeSpan.FromDays(4), () => Receive(order, id));
    }

    private void Receive(string order, string id)
    {
        if (Stands(order, id) == ReturnState.OnItsWay)
        {
            world.Tell("return_received", new JsonObject { ["order"] = order, ["return"] = id });
        }
    }

    private ReturnState? Stands(string order, string id) => world.State.Orders[order].ReturnOf(id)?.State;

    private static string Condition(string about) => Choice.Of(10, "condition " + about) switch { < 6 => "unopened", < 8 => "opened", 8 => "damaged", _ => "defective" };

    private static string Reason(string about) => Condition(about) is "damaged" or "defective" ? "defect" : "unwanted";
}
