using DomRules.Model.Life;
using DomRules.Studio.Kit;

namespace DomRules.Studio.Held;

/// <summary>Orders that wait, by what they wait for.</summary>
internal static class WaitingOrders
{
    internal const string Held = "held";
    internal const string NoPlan = "no-plan";
    internal const string Stock = "stock";

    internal static readonly (string Which, string Word)[] Kinds = [(Held, "Held"), (NoPlan, "No plan"), (Stock, "Wait for stock")];

    /// <summary>The address of a list.</summary>
    internal static string AddressOf(string which) => which == Held ? "/held" : $"/held?which={which}";

    /// <summary>The lists, each with how many orders it has.</summary>
    internal static IReadOnlyList<Tab> TabsOf(IReadOnlyCollection<OrderLife> orders) =>
        [.. Kinds.Select(kind => new Tab(AddressOf(kind.Which), kind.Word, orders.Count(life => Is(life, kind.Which))))];

    /// <summary>Orders that wait for anything, found by what the state keeps at hand; those whose hold lapsed wait for nothing.</summary>
    internal static IEnumerable<OrderLife> In(LifeState state) =>
        state.OnHold.Concat(state.OpenBySku.Values.SelectMany(ids => ids)).Distinct(StringComparer.Ordinal).Select(id => state.Orders[id]);

    /// <summary>Those of a list: held ones by when they are due, a row for each hold; others by how long they wait.</summary>
    internal static List<WaitingOrder> Of(IEnumerable<OrderLife> orders, string which)
    {
        var waiting = orders.Where(life => Is(life, which));
        return which == Held
            ? [.. waiting.SelectMany(life => life.Holds.Select(hold => new WaitingOrder(life, hold))).OrderBy(one => one.Hold!.DueBy ?? DateTimeOffset.MaxValue).ThenBy(one => one.Hold!.Since).ThenBy(one => one.Id, StringComparer.Ordinal)]
            : [.. waiting.Select(life => new WaitingOrder(life, null)).OrderBy(one => one.Life.PlacedAt).ThenBy(one => one.Id, StringComparer.Ordinal)];
    }

    private static bool Is(OrderLife life, string which) => !life.IsCart && which switch
    {
        NoPlan => life.Holds.IsEmpty && life.Status == OrderStatus.Unroutable,
        Stock => life.Holds.IsEmpty && life.Status == OrderStatus.Waiting,
        _ => !life.Holds.IsEmpty,
    };
}
