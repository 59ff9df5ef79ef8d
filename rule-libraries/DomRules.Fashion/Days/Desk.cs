using System.Text.Json.Nodes;
using DomRules.Fashion.Chain;
using DomRules.Model.Life.Events;

namespace DomRules.Fashion.Days;

/// <summary>People at desks: who is held is let go or given up within two days; now and then somebody knows better than the policy.</summary>
internal sealed class Desk
{
    private readonly World world;
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    public Desk(World world)
    {
        this.world = world;
        world.Tells(happened =>
        {
            if (happened is HoldPlaced held)
            {
                world.In(TimeSpan.FromHours(1 + Choice.Of(40, $"looking at {held.Order} {held.Hold.Rule}")), () => Look(held.Order));
            }
            else if (happened is OrderPlaced { IsCart: false } placed && Choice.OneIn(40, "better for " + placed.Order))
            {
                world.In(TimeSpan.FromMinutes(20), () => Override(placed.Order));
            }
        });
    }

    private void Look(string order)
    {
        if (world.State.Orders[order].Holds.IsEmpty)
        {
            return;
        }

        seen[order] = seen.GetValueOrDefault(order) + 1;
        if (seen[order] > 2 || Choice.OneIn(4, "giving up " + order))
        {
            world.Tell("cancel", order);
        }
        else
        {
            world.Tell("release_hold", Said(order, "Spoken to the customer"));
        }
    }

    /// <summary>The first line from Leipzig, if that is possible.</summary>
    private void Override(string order)
    {
        var life = world.State.Orders[order];
        if (life.Holds.IsEmpty && life.Order.Destination is not null)
        {
            world.Tell("override", Said(order, "Dortmund is short of hands").With("nodes", new JsonObject { ["1"] = Json.Texts("LEJ-DC") }));
        }
    }

    private static JsonObject Said(string order, string why) => new() { ["order"] = order, ["by"] = "ana", ["because"] = why };
}
