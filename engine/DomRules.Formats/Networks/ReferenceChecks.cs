using DomRules.Formats.Problems;

namespace DomRules.Formats.Networks;

/// <summary>References between the parts of a network.</summary>
internal sealed class ReferenceChecks(NetworkDraft draft, bool strict)
{
    private readonly HashSet<string> nodes = [.. draft.Nodes.Select(n => n.Value.Id)];
    private readonly HashSet<string> calendars = [.. draft.Calendars.Select(c => c.Value.Id)];
    private readonly HashSet<string> services = [.. draft.Carriers.SelectMany(c => c.Value.Services).Select(s => s.Id)];

    internal void Run()
    {
        foreach (var node in draft.Nodes) Calendar(node, node.Value.Calendar);
        foreach (var carrier in draft.Carriers)
            foreach (var service in carrier.Value.Services) Calendar(carrier, service.Calendar);
        foreach (var row in draft.Stock) Node(row, row.Value.Node);
        foreach (var reservation in draft.Reservations) Node(reservation, reservation.Value.Node);
        Arrivals();
        foreach (var use in draft.CapacityUse) Node(use, use.Value.Node);
        foreach (var distance in draft.Distances) Node(distance, distance.Value.Node);
        foreach (var disruption in draft.Disruptions)
        {
            Node(disruption, disruption.Value.Node);
            Service(disruption, disruption.Value.Service);
        }
        foreach (var slot in draft.Slots) Node(slot, slot.Value.Node);
        foreach (var lane in draft.Lanes)
        {
            Node(lane, lane.Value.From);
            Node(lane, lane.Value.To);
        }
    }

    private void Arrivals()
    {
        var held = draft.Reservations.Where(r => r.Value.ArrivesOn is not null).ToList();
        if (held.Count == 0) return;
        var known = draft.Stock.SelectMany(row => row.Value.Incoming, (row, arrival) => (row.Value.Node, row.Value.Sku, arrival.On)).ToHashSet();
        foreach (var reservation in held)
            if (reservation.Value is { ArrivesOn: { } day } value && !known.Contains((value.Node, value.Sku, day)))
                reservation.Report(NetworkProblems.UnknownArrival, $"nothing of {Shown.Text(value.Sku)} arrives at {Shown.Text(value.Node)} on {Shown.Day(day)}");
    }

    private void Node<T>(Located<T> item, string? id) => Check(item, id, nodes, NetworkProblems.UnknownNode, "node");

    private void Service<T>(Located<T> item, string? id) => Check(item, id, services, NetworkProblems.UnknownService, "service");

    private void Calendar<T>(Located<T> item, string? id) => Check(item, id, calendars, NetworkProblems.UnknownCalendar, "calendar");

    private void Check<T>(Located<T> item, string? id, HashSet<string> known, InputProblemKind kind, string what)
    {
        if (id is null || known.Contains(id)) return;
        var nearest = known.Count <= 1_000 ? item.Problems.Nearest(id, known.Order(StringComparer.Ordinal)) : null;
        item.Report(kind, $"there is no {what} \"{Shown.Text(id)}\"{(nearest is null ? "" : $"; did you mean \"{nearest}\"?")}", strict);
    }
}
