using System.Collections.Immutable;
using DomRules.Model.Networks;
using DomRules.Model.Orders;

namespace DomRules.Operations.Testing.FromDecisions;

/// <summary>The part of a network that an order can have to do with: some nodes, its products, and of carriers what goes from there to it.</summary>
internal sealed class NetworkPart(TestSubject subject, ImmutableHashSet<string> nodes)
{
    private readonly Network _network = subject.Network;
    private readonly Order? _order = subject.Order;
    private readonly ImmutableArray<Node> _nodes = [.. subject.Network.Nodes.Where(node => nodes.Contains(node.Id))];

    internal Network Of()
    {
        var carriers = _network.Carriers.Select(carrier => carrier with { Services = [.. carrier.Services.Select(Part)] }).ToImmutableArray();
        var skus = Skus();
        return _network with
        {
            Nodes = _nodes,
            Carriers = carriers,
            Calendars = [.. _network.Calendars.Where(calendar => IsMeant(calendar.Id, carriers))],
            Products = [.. _network.Products.Where(product => skus.Contains(product.Sku))],
            Lanes = [.. _network.Lanes.Where(lane => nodes.Contains(lane.From) && nodes.Contains(lane.To))],
            Slots = [.. _network.Slots.Where(slot => nodes.Contains(slot.Node))],
            Disruptions = [.. _network.Disruptions.Where(one => one.Node is not { } node || nodes.Contains(node))],
            Distances = [.. _network.Distances.Where(one => nodes.Contains(one.Node) && one.PostalCode == _order?.Destination?.PostalCode)],
            Stock = [.. _network.Stock.Where(row => nodes.Contains(row.Node) && skus.Contains(row.Sku))],
            Reservations = [.. _network.Reservations.Where(one => nodes.Contains(one.Node) && skus.Contains(one.Sku))],
            CapacityUse = [.. _network.CapacityUse.Where(use => _nodes.Any(node => node.Id == use.Node && node.Capacity is not null))],
        };
    }

    private bool IsMeant(string calendar, ImmutableArray<Carrier> carriers) =>
        _nodes.Any(node => node.Calendar == calendar) || carriers.Any(carrier => carrier.Services.Any(service => service.Calendar == calendar));

    private CarrierService Part(CarrierService service) => service with
    {
        Zones = [.. service.Zones.Where(zone => Leaves(zone.From) && Arrives(zone.To))],
        Rates = [.. service.Rates.Where(rate => Leaves(rate.From) && Arrives(rate.To))],
    };

    private bool Leaves(Area area) => _nodes.Any(node => Fits(area, node.Country, node.Region));

    private bool Arrives(Area area) => _order?.Destination is { } to ? Fits(area, to.Country, to.Region) : Leaves(area);

    private static bool Fits(Area area, string country, string? region) =>
        area.Country is not { } named || (named == country && (area.Region is null || region is null || area.Region == region));

    /// <summary>Those of the order and of what comes back, with their parts and what may be sent in their place.</summary>
    private HashSet<string> Skus()
    {
        var known = _network.Products.ToDictionary(product => product.Sku, StringComparer.Ordinal);
        var asked = (_order?.Lines.Select(line => line.Sku) ?? []).Concat(subject.Inputs.Return?.Items.SelectMany(item => new[] { item.Sku, item.Exchange?.Sku }).OfType<string>() ?? []);
        var wanted = new Queue<string>(asked);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        while (wanted.TryDequeue(out var sku))
        {
            if (taken.Add(sku) && known.TryGetValue(sku, out var product))
            {
                product.Kit.Select(part => part.Sku).Concat(product.Substitutes.Select(other => other.Sku)).ToList().ForEach(wanted.Enqueue);
            }
        }

        return taken;
    }
}
