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
}
