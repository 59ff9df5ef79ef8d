using System.Globalization;

namespace DomRules.Testing.Shopify;

/// <summary>What a shop does with its fulfilment orders, as its documentation tells. Errors are texts; null: it was done.</summary>
internal sealed class ShopModel
{
    private const string LinePrefix = "gid://shopify/FulfillmentOrderLineItem/";
    private long _last = 1_000;

    internal List<StoodOrder> Orders { get; } = [];

    /// <summary>Numbers of locations that stock nothing of what is sold.</summary>
    internal HashSet<string> Unstocked { get; } = [];

    /// <summary>Whether what is held may be moved.</summary>
    internal bool MovesHeld { get; set; } = true;

    /// <summary>Whether goods that are moved to where others are become one fulfilment order with them, under new ids.</summary>
    internal bool Merges { get; set; } = true;

    internal IEnumerable<StoodOrder> ActiveOf(string order) => Orders.Where(one => one.Order == order && one.IsActive);

    internal StoodOrder Add(string order, string location, params ReadOnlySpan<(string LineItem, long Units)> lines)
    {
        var made = new StoodOrder(Next("FulfillmentOrder"), order, location);
        foreach (var (item, units) in lines)
        {
            made.Lines.Add(new StoodLine(Next("FulfillmentOrderLineItem"), item, units));
        }

        Orders.Add(made);
        return made;
    }

    internal string? Move(string id, string location, IReadOnlyList<(string Line, long Units)> lines)
    {
        if (Find(id, "MOVE", out var order) is { } error)
        {
            return error;
        }

        if (Unstocked.Contains(location))
        {
            return "The destination location does not stock the requested inventory item.";
        }

        if (Wrong(order!, lines) is { } wrong)
        {
            return wrong;
        }

        var isPart = IsPart(order!, lines);
        if (isPart && order!.Holds.Count > 0)
        {
            return "The fulfillment order is not in a splittable state.";
        }

        var moved = isPart ? TakeOut(order!, lines) : order!;
        moved.Location = location;
        if (Merges && moved.Holds.Count == 0)
        {
            Merge(moved);
        }

        return null;
    }

    internal string? Split(string id, IReadOnlyList<(string Line, long Units)> lines)
    {
        if ((Find(id, "SPLIT", out var order) ?? Wrong(order!, lines)) is { } error)
        {
            return error;
        }

        if (lines.Count == 0 || !IsPart(order!, lines))
        {
            return "Nothing would be left of the fulfillment order.";
        }

        TakeOut(order!, lines);
        return null;
    }

    internal (StoodHold? Hold, string? Error) Hold(string id, string handle, string reason, string notes, IReadOnlyList<(string Line, long Units)> lines, bool isOurs = true)
    {
        if ((Find(id, "HOLD", out var order) ?? Wrong(order!, lines)) is { } error)
        {
            return (null, error);
        }

        if (lines.Count > 0 && order!.Holds.Count > 0)
        {
            return (null, "The fulfillment order is not in a splittable state.");
        }

        if (order!.Holds.Exists(hold => hold.IsOurs == isOurs && hold.Handle == handle))
        {
            return (null, "The handle provided for the fulfillment hold is already in use by this app for another hold on this fulfillment order.");
        }

        var held = IsPart(order, lines) ? TakeOut(order, lines) : order;
        var hold = new StoodHold(Next("FulfillmentHold"), handle, isOurs, reason, notes);
        held.Holds.Add(hold);
        return (hold, null);
    }

    internal string? Release(string id, IReadOnlyList<string> holds)
    {
        if (Find(id, "RELEASE_HOLD", out var order) is { } error)
        {
            return error;
        }

        if (holds.Any(hold => !order!.Holds.Exists(one => one.Id == hold)))
        {
            return "The hold does not belong to the fulfillment order.";
        }

        order!.Holds.RemoveAll(hold => holds.Count == 0 || holds.Contains(hold.Id));
        return null;
    }

    private string? Find(string id, string action, out StoodOrder? order)
    {
        order = Orders.Find(one => one.Id == id);
        return order is null ? "The fulfillment order could not be found."
            : !order.Actions(MovesHeld).Contains(action) ? $"The fulfillment order is {order.ShownStatus.ToLowerInvariant()}; {action} is not supported."
            : null;
    }

    private static string? Wrong(StoodOrder order, IReadOnlyList<(string Line, long Units)> lines) =>
        lines.Select(line => line.Line).Distinct().Count() < lines.Count ? "must contain unique line item ids"
        : lines.Any(line => !line.Line.StartsWith(LinePrefix, StringComparison.Ordinal) || order.Lines.Find(one => one.Id == line.Line) is not { } found || line.Units < 1 || line.Units > found.Remaining) ? "The line item quantity is invalid."
        : null;

    private static bool IsPart(StoodOrder order, IReadOnlyList<(string Line, long Units)> lines) => lines.Count > 0 && lines.Sum(line => line.Units) < order.Lines.Sum(line => line.Remaining);

    /// <summary>Units get a fulfilment order of their own at the same location.</summary>
    private StoodOrder TakeOut(StoodOrder order, IReadOnlyList<(string Line, long Units)> lines)
    {
        var made = new StoodOrder(Next("FulfillmentOrder"), order.Order, order.Location);
        foreach (var (id, units) in lines)
        {
            var at = order.Lines.FindIndex(line => line.Id == id);
            var line = order.Lines[at];
            made.Lines.Add(line with { Id = Next("FulfillmentOrderLineItem"), Remaining = units });
            order.Lines[at] = line with { Remaining = line.Remaining - units };
        }

        order.Lines.RemoveAll(line => line.Remaining == 0);
        Orders.Add(made);
        return made;
    }

    private void Merge(StoodOrder moved)
    {
        var there = Orders.Find(one => one != moved && one.Order == moved.Order && one.IsActive && one.Location == moved.Location && one.Holds.Count == 0 && one is { Status: "OPEN", RequestStatus: "UNSUBMITTED" });
        if (there is null)
        {
            return;
        }

        Add(moved.Order, moved.Location, [.. moved.Lines.Concat(there.Lines).GroupBy(line => line.LineItem).Select(lines => (lines.Key, lines.Sum(line => line.Remaining)))]);
        (moved.Status, there.Status) = ("CLOSED", "CLOSED");
    }

    private string Next(string kind) => string.Create(CultureInfo.InvariantCulture, $"gid://shopify/{kind}/{++_last}");
}
