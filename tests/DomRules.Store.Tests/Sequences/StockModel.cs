using System.Globalization;
using DomRules.Store.Commits;
using DomRules.Store.Tests.Samples;

namespace DomRules.Store.Tests.Sequences;

/// <summary>A few shelves and who holds what of them: small enough to be believed.</summary>
internal sealed class StockModel(Dice dice, string name)
{
    private Dictionary<(string Node, string Sku), (decimal OnHand, decimal Reserved)> shelves = [];
    private Dictionary<(string Order, string Node, string Sku), decimal> held = [];

    public IReadOnlyDictionary<(string Node, string Sku), (decimal OnHand, decimal Reserved)> Shelves => shelves;

    public IReadOnlyDictionary<(string Order, string Node, string Sku), decimal> Held => held;

    /// <summary>Goods come, go and are held, often more than there are.</summary>
    public NewCommit Next(long number) => dice.Upto(7) switch
    {
        <= 1 => Moved(number, dice.Upto(4)),
        2 => Moved(number, -dice.Upto(4)),
        <= 5 => Hold(number, "O" + dice.Upto(6).ToString(CultureInfo.InvariantCulture), () => 1 + dice.Upto(2)),
        6 => Hold(number, AnyOrder(), () => 0),
        _ => Shipped(number, AnyOrder()),
    };

    /// <summary>Whether it may be done; then it is.</summary>
    public bool Do(NewCommit commit)
    {
        var (after, holds) = (new Dictionary<(string, string), (decimal OnHand, decimal Reserved)>(shelves), new Dictionary<(string, string, string), decimal>(held));
        foreach (var change in commit.Stock)
        {
            var (onHand, reserved) = after.GetValueOrDefault((change.Node, change.Sku));
            after[(change.Node, change.Sku)] = (onHand + change.OnHand, reserved + change.Reserved);
        }

        foreach (var row in commit.Reservations) holds[(row.Order, row.Node, row.Sku)] = row.Quantity;
        if (after.Values.Any(shelf => shelf.Reserved < 0 || shelf.Reserved > shelf.OnHand)) return false;
        (shelves, held) = (after, holds.Where(one => one.Value > 0).ToDictionary());
        return true;
    }

    private NewCommit Moved(long number, decimal units)
    {
        var (node, sku) = Place();
        return Sample.Commit(number) with { Stock = [new StockChange(node, sku, units, 0)] };
    }

    /// <summary>An order holds so much at each of one to three places, whatever it held there before.</summary>
    private NewCommit Hold(long number, string order, Func<int> quantity)
    {
        (string Node, string Sku)[] places = [.. Enumerable.Range(0, 1 + dice.Upto(2)).Select(_ => Place()).Distinct()];
        return With(number, [.. places.Select(place => (order, place.Node, place.Sku, Now: (decimal)quantity(), Gone: 0m))]);
    }

    private NewCommit Shipped(long number, string order) =>
        With(number, [.. held.Where(one => one.Key.Order == order).Select(one => (order, one.Key.Node, one.Key.Sku, Now: 0m, Gone: one.Value))]);

    private NewCommit With(long number, (string Order, string Node, string Sku, decimal Now, decimal Gone)[] lines) => Sample.Commit(number) with
    {
        Stock = [.. lines.Select(line => new StockChange(line.Node, line.Sku, -line.Gone, line.Now - held.GetValueOrDefault((line.Order, line.Node, line.Sku))))],
        Reservations = [.. lines.Select(line => new ReservationRow(line.Order, 1, line.Node, line.Sku, "on_hand", null, line.Now, null))],
    };

    private string AnyOrder() => held.Count == 0 ? "O0" : held.Keys.ElementAt(dice.Upto(held.Count - 1)).Order;

    private (string Node, string Sku) Place() => (name + dice.Pick(" N1", " N2"), dice.Pick("A", "B", "C"));
}
