using DomRules.Model.Orders;

namespace DomRules.Engine.Routing;

/// <summary>Serves orders of several policies: who is due is as they were placed, which order of the policy that is due is by its own words.</summary>
internal static class ServingTurns
{
    internal static IReadOnlyList<int> Of(IReadOnlyList<Order> orders, Func<Order, DateTimeOffset> at, Batch batch, Func<Order, PolicyRouter?> policyFor)
    {
        var due = Enumerable.Range(0, orders.Count).OrderBy(i => (orders[i].PlacedAt ?? at(orders[i])).UtcTicks).ThenBy(i => orders[i].Id, StringComparer.Ordinal).ToList();
        var policies = new PolicyRouter?[orders.Count];
        due.ForEach(i => policies[i] = policyFor(orders[i]));
        var queues = due.ToLookup(i => policies[i]).Select(of => (Policy: of.Key, Queue: Queue(of.Key, [.. of], orders, at, batch))).ToList();
        return due.ConvertAll(i => queues.Find(one => one.Policy == policies[i]).Queue.Dequeue());
    }

    /// <summary>Orders that no policy is for stay as they were placed.</summary>
    private static Queue<int> Queue(PolicyRouter? policy, List<int> due, IReadOnlyList<Order> orders, Func<Order, DateTimeOffset> at, Batch batch) =>
        policy is null ? new(due) : new(policy.ServingOrder(due.ConvertAll(i => orders[i]), at, batch).Select(place => due[place]));
}
