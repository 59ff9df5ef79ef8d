using DomRules.Engine.Snapshots;
using DomRules.Model.Networks;

namespace DomRules.Engine.Calendars;

/// <summary>A disruption with indexes instead of names.</summary>
/// <param name="Node">Node index; -1: any.</param>
/// <param name="Service">Service index; -1: any.</param>
/// <param name="Region">Destination; null: any.</param>
/// <param name="Days">When.</param>
/// <param name="DelayDays">Added to delivery; 0 when nothing leaves at all.</param>
internal sealed record Interruption(int Node, int Service, Area? Region, DayRange Days, int DelayDays)
{
    public bool IsClosure => DelayDays == 0;

    public bool Touches(int node, int service) => (Node < 0 || Node == node) && (Service < 0 || Service == service);

    /// <summary>Null when it is of a node or service that is not there, or changes nothing.</summary>
    public static Interruption? Of(Disruption disruption, Snapshot snapshot, ICollection<SnapshotProblem> problems)
    {
        int node = disruption.Node is { } nodeId ? snapshot.NodeOf(nodeId) : -1;
        int service = disruption.Service is { } serviceId ? ServiceOf(snapshot, serviceId) : -1;
        bool stray = (disruption.Node is not null && node < 0) || (disruption.Service is not null && service < 0);
        if (stray)
        {
            problems.Add(new("disruption_of_nothing", disruption.Node ?? disruption.Service!, "A disruption names a node or service that the network does not have; it disrupts nothing."));
        }

        int delay = disruption.Closed ? 0 : Math.Clamp(disruption.DelayDays ?? 0, 0, DayNumbers.Horizon);
        return stray || (!disruption.Closed && delay == 0)
            ? null
            : new(node, service, disruption.Region, new(disruption.From.DayNumber, disruption.Until?.DayNumber ?? int.MaxValue), delay);
    }

    private static int ServiceOf(Snapshot snapshot, string id)
    {
        for (int service = 0; service < snapshot.Services.Length; service++)
        {
            if (string.Equals(snapshot.Services[service].Service.Id, id, StringComparison.Ordinal))
            {
                return service;
            }
        }

        return -1;
    }
}
