using System.Collections.Immutable;
using DomRules.Model.Life;

namespace DomRules.Life.Tests.Stories;

/// <summary>What a state finds by an index is what looking at everything finds.</summary>
internal static class Indexes
{
    internal static void Check(LifeState state)
    {
        var orders = state.Orders.Values;
        Equal(Pairs(state.OpenBySku), orders.Where(o => !o.IsCart && !o.HasLapsed).SelectMany(o => o.Order.Lines.Where(l => o.Open(l) > 0).Select(l => $"{l.Sku} {o.Order.Id}")), "open by SKU");
        Equal(Pairs(state.PendingByNode), orders.SelectMany(o => o.Shipments.Where(s => s.IsPending).SelectMany(s => s.GivingNodes.Append(s.Node)).Select(node => $"{node} {o.Order.Id}")), "pending by node");
        Equal(state.SlotHolders, orders.Where(o => o.Shipments.Any(s => s.IsPending && s.Slot is not null)).Select(o => o.Order.Id), "holders of slots");
        Equal(state.OnHold, orders.Where(o => o.Holds.Length > 0).Select(o => o.Order.Id), "orders on hold");
        Equal(state.Skus, state.Stock.Keys, "SKUs");
        Equal(state.TimerOf.Select(t => $"{t.Key} {t.Value}"), state.Timers.Select(t => $"{t.Key} {t}"), "timers by key");
        Equal(state.SuspensionEnds.Select(end => $"{end.Node} {end.Due:O}"), state.Suspended.Where(s => s.Value.Until is not null).Select(s => $"{s.Key} {s.Value.Until:O}"), "ends of suspensions");
        Equal(state.Held.SelectMany(held => held.Value.Select(key => key.ToString())), state.Stock.Values.SelectMany(a => a.Values).SelectMany(a => a.Reservations.Keys).Select(key => key.ToString()), "who holds what");
        var dues = state.Timers.Select(t => t.Due).Concat(state.Suspended.Values.Select(s => s.Until).OfType<DateTimeOffset>()).Concat(state.Disruptions.Select(d => d.Over).OfType<DateTimeOffset>()).ToList();
        Soundness.Equal(dues.Count == 0 ? null : dues.Min(), state.NextDue, "what is due next");
        Soundness.Hold(dues.TrueForAll(due => due > state.At), () => "something that is due has not happened");
    }

    private static IEnumerable<string> Pairs(ImmutableDictionary<string, ImmutableSortedSet<string>> index) => index.SelectMany(entry => entry.Value.Select(id => $"{entry.Key} {id}"));

    private static void Equal(IEnumerable<string> index, IEnumerable<string> scan, string what) =>
        Soundness.Equal(string.Join("; ", scan.Distinct().Order(StringComparer.Ordinal)), string.Join("; ", index.Order(StringComparer.Ordinal)), what);
}
