using System.Globalization;
using System.Text.Json.Nodes;
using DomRules.Fashion.Chain;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;

namespace DomRules.Fashion.Days;

/// <summary>What becomes of a planned shipment: told to its site, picked or not, handed over, delivered, perhaps sent back.</summary>
internal sealed class Floor
{
    private static readonly TimeSpan Later = TimeSpan.FromHours(4);

    private readonly World world;
    private readonly Returns returns;

    public Floor(World world)
    {
        this.world = world;
        returns = new Returns(world);
        world.Tells(happened =>
        {
            if (happened is ShipmentPlanned planned)
            {
                world.In(TimeSpan.FromMinutes(45), () => Release(planned.Order, planned.Shipment.Number));
            }
        });
    }

    private void Release(string order, int number) => When(order, number, ShipmentState.Reserved, () => Release(order, number), shipment =>
    {
        Move("release", order, shipment);
        world.In(TimeSpan.FromHours(2), () => Pick(order, number));
    });

    private void Pick(string order, int number) => When(order, number, ShipmentState.Released, () => Pick(order, number), shipment =>
    {
        switch (Choice.Of(50, $"picking {About(order, shipment)}"))
        {
            case 0 or 1: Tell("short_pick", order, shipment); break;
            case 2 when shipment.Node[0] == 'S': Tell("rejected", order, shipment); break;
            case 3: Tell("damaged", order, shipment); break;
            case 4: Tell("cutoff_missed", order, shipment); break;
            default: break;
        }

        var customerComes = world.Now.AddHours(20 + Choice.Of(60, $"fetching {About(order, shipment)}"));
        world.At(shipment.Service is null ? customerComes : shipment.ShipBy ?? world.Now, () => Ship(order, number));
    });

    private void Ship(string order, int number) => When(order, number, ShipmentState.Released, () => Ship(order, number), shipment =>
    {
        if (!IsAllThere(order, number))
        {
            world.In(Later, () => Ship(order, number));
            return;
        }

        Move("ship", order, shipment);
        if (shipment.Service is null || shipment.DeliverOn is not { } day)
        {
            Deliver(order, number);
            return;
        }

        var planned = new DateTimeOffset(day.ToDateTime(new TimeOnly(13, 0)), TimeSpan.FromHours(1));
        var isLate = Choice.OneIn(10, $"late {About(order, shipment)}");
        if (isLate)
        {
            world.At(planned.AddHours(11), () => Tell("late", order, shipment));
        }

        world.At(planned.AddDays(isLate ? 1 + Choice.Of(3, $"how late {About(order, shipment)}") : 0), () => Deliver(order, number));
    });

    private void Deliver(string order, int number) => When(order, number, ShipmentState.Shipped, () => Deliver(order, number), shipment =>
    {
        Move("deliver", order, shipment);
        returns.MayFollow(order, shipment);
    });

    /// <summary>Does it if the shipment is as far as that; later if somebody holds the order.</summary>
    private void When(string order, int number, ShipmentState state, Action again, Action<LifeShipment> what)
    {
        var life = world.State.Orders[order];
        var shipment = life.Shipments.Single(s => s.Number == number);
        if (shipment.State == state && shipment.IsPending && !life.Holds.IsEmpty)
        {
            world.In(Later, again);
        }
        else if (shipment.State == state)
        {
            what(shipment);
        }
    }

    private bool IsAllThere(string order, int number) =>
        world.State.ReservationsOf(order).Where(held => held.Key.Shipment == number).All(held => held.Key.Source == StockSource.OnHand);

    private void Move(string what, string order, LifeShipment shipment) =>
        world.Tell(what, new JsonObject { ["order"] = order, ["shipment"] = shipment.Number });

    /// <summary>One unit of the first line of the shipment.</summary>
    private void Tell(string kind, string order, LifeShipment shipment)
    {
        var told = new JsonObject { ["kind"] = kind, ["order"] = order };
        if (kind != "late")
        {
            told["node"] = shipment.Node;
        }

        if (kind is "short_pick" or "rejected" or "damaged")
        {
            told.With("line", shipment.Lines[0].Line).With("sku", shipment.Lines[0].Sku).With("quantity", "1");
        }

        world.Tell("event", told);
    }

    private static string About(string order, LifeShipment shipment) => $"{order} {shipment.Number.ToString(CultureInfo.InvariantCulture)}";
}
