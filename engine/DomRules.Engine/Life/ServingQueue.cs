using DomRules.Model.Life;

namespace DomRules.Engine.Life;

/// <summary>Orders as the policy serves them: by <c>serve orders by</c>, ties by id.</summary>
internal static class ServingQueue
{
    internal static List<string> Of(LifeWork work, IEnumerable<string> ids)
    {
        var lives = ids.Distinct(StringComparer.Ordinal).Select(id => work.Turn.State.Orders.GetValueOrDefault(id)).OfType<OrderLife>().Where(life => !life.IsCart).OrderBy(life => life.Order.Id, StringComparer.Ordinal).ToList();
        var orders = lives.ConvertAll(OpenOrder.AsKnown);
        return [.. work.Desk.Router.ServingOrder(orders, _ => work.Turn.At).Select(place => orders[place].Id)];
    }

    /// <summary>Places in the queue by id, from 1; who is not in it (a cart, or an order that was only listed) has none, which counts as 0.</summary>
    internal static Dictionary<string, int> Places(LifeWork work, IEnumerable<string> ids) =>
        Of(work, ids).Select((id, place) => (id, place)).ToDictionary(one => one.id, one => one.place + 1, StringComparer.Ordinal);
}
