using System.Globalization;
using DomRules.Model.Decisions;
using DomRules.Model.Orders;

namespace DomRules.Engine.Routing.Candidates;

/// <summary>How the built-in vetoes stand in records.</summary>
internal static class BuiltInVetoWords
{
    private static readonly (BuiltInVeto Veto, string Name, string Because)[] Table =
    [
        (BuiltInVeto.Inactive, "inactive", "{0} takes no part"),
        (BuiltInVeto.NotRequested, "not_requested", "The order asks for other nodes"),
        (BuiltInVeto.RequestedWithout, "requested_without", "The order does not want {0}"),
        (BuiltInVeto.NotCarried, "not_carried", "{0} does not carry {1}"),
        (BuiltInVeto.NotSellable, "not_sellable", "{1} at {0} is not for sale"),
        (BuiltInVeto.CannotShip, "cannot_ship", "{0} cannot ship"),
        (BuiltInVeto.NoService, "no_service", "No carrier service takes {1} from {0} to the destination in time"),
        (BuiltInVeto.NoCapacity, "no_capacity", "{0} has no capacity left"),
    ];

    /// <summary>Names of all that hold, in the order of the table.</summary>
    internal static IEnumerable<string> Names(BuiltInVeto vetoes) => Table.Where(row => (vetoes & row.Veto) != 0).Select(row => row.Name);

    /// <summary>All that hold for a pair; a node that is left out after something went wrong there says what it was.</summary>
    internal static IEnumerable<VetoRecord> Of(BuiltInVeto vetoes, RoutingSession session, int line, int node)
    {
        var (at, ordered) = (session.Snapshot.Nodes[node], session.Lines[line].Line);
        var all = Of(vetoes, at.Name, ordered.Sku);
        return (vetoes & BuiltInVeto.RequestedWithout) != 0 && session.Eligibility.Wishes.LeftOut(ordered, at.Id) is { } left
            ? all.Select(veto => veto.Rule == "requested_without" ? veto with { Because = Words(left, at.Name) } : veto)
            : all;
    }

    private static string Words(LeftOutNode left, string node) => left.Until is { } until
        ? $"{node} is left out until {until.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC: {left.Because}"
        : $"{node} is left out: {left.Because}";

    /// <summary>All that hold, in the order of the table.</summary>
    internal static IEnumerable<VetoRecord> Of(BuiltInVeto vetoes, string node, string sku)
    {
        foreach (var (veto, name, because) in Table)
        {
            if ((vetoes & veto) != 0)
            {
                yield return new VetoRecord(name, because.Replace("{0}", node, StringComparison.Ordinal).Replace("{1}", sku, StringComparison.Ordinal), null);
            }
        }
    }
}
