using DomRules.Engine.Facts;

namespace DomRules.Engine.Routing.Shipping;

/// <summary>Puts a shipment and a service into the frame for as long as it lives.</summary>
internal readonly ref struct ShipmentFrame
{
    private readonly RoutingSession _session;

    internal ShipmentFrame(RoutingSession session, ReadOnlySpan<Content> contents, ServiceFigures? service, decimal cost = 0)
    {
        _session = session;
        session.Frame.Node = session.Shipping.Pickup.PlaceOf(contents);
        session.Frame.Line = -1;
        session.Frame.Service = service;
        session.Frame.Shipment = session.Policy.LooksIntoShipments ? Figures(session, contents, cost) : null;
    }

    /// <summary>Takes them out again.</summary>
    public void Dispose()
    {
        _session.Frame.Service = null;
        _session.Frame.Shipment = null;
    }

    private static ShipmentFigures Figures(RoutingSession session, ReadOnlySpan<Content> contents, decimal cost)
    {
        var lines = new List<int>();
        decimal units = 0;
        decimal value = 0;
        decimal? weight = 0;
        foreach (var content in contents)
        {
            var line = session.Lines[content.Line];
            if (!lines.Contains(line.Index))
            {
                lines.Add(line.Index);
            }

            var quantity = line.UnitsOf(content.Steps);
            units += quantity;
            value += session.ValueOf(content.Line, quantity);
            weight += session.Frame.Totals.UnitWeight(line.Index) * quantity;
        }

        return new ShipmentFigures(lines, units, value, weight, cost);
    }
}
