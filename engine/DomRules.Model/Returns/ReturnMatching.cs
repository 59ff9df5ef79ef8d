using System.Collections.Immutable;
using DomRules.Model.Canonical;
using DomRules.Model.Orders;

namespace DomRules.Model.Returns;

/// <summary>Finds for each item the line that it was bought with, and counts that no more comes back than was bought.</summary>
public sealed class ReturnMatching
{
    private readonly ReturnRequest _request;
    private readonly ImmutableArray<OrderLine> _lines;
    private readonly Dictionary<int, decimal> _left = [];
    private readonly List<MatchedItem> _items = [];
    private readonly List<ReturnProblem> _problems = [];
    private readonly bool _isKnown;

    private ReturnMatching(ReturnRequest request)
    {
        _request = request;
        _isKnown = request.Order is not null || !request.Shipped.IsEmpty;
        _lines = request.Order?.Lines ?? OfShipped(request.Shipped);
        foreach (var line in _lines)
        {
            _left[line.Number] = _left.GetValueOrDefault(line.Number) + line.Quantity;
        }

        foreach (var before in request.ReturnedBefore)
        {
            _left[before.Line] = _left.GetValueOrDefault(before.Line) - before.Quantity;
        }
    }

    /// <summary>The return beside its order; nothing is thrown, what does not fit is told.</summary>
    public static MatchedReturn Of(ReturnRequest request)
    {
        var matching = new ReturnMatching(request);
        for (var i = 0; i < request.Items.Length; i++)
        {
            matching.Match(request.Items[i], i);
        }

        return new MatchedReturn(matching.Order(), [.. matching._items], [.. matching._problems]);
    }

    private void Match(ReturnItem item, int place)
    {
        var line = _isKnown ? Find(item, place) : null;
        if (line is null)
        {
            _items.Add(new MatchedItem(item, MadeUp(item, place), null, null));
            return;
        }

        _left[line.Number] -= item.Quantity;
        _items.Add(new MatchedItem(item, line, line.Quantity, ShipmentOf(line.Number, item.Origin)));
    }

    private OrderLine? Find(ReturnItem item, int place)
    {
        if (item.Line is not { } number)
        {
            return BySku(item, place);
        }

        var line = _lines.FirstOrDefault(l => l.Number == number);
        return line is null ? Problem(ReturnProblemKind.UnknownLine, place, $"order {_request.OrderId} has no line {Units(number)}; it has {Lines()}")
            : item.Sku is { } sku && sku != line.Sku ? Problem(ReturnProblemKind.OtherSku, place, $"line {Units(number)} of order {_request.OrderId} is {line.Sku}, not {sku}")
            : item.Quantity > _left[number] ? TooMany(item, place, line)
            : line;
    }

    private OrderLine? BySku(ReturnItem item, int place)
    {
        var same = _lines.Where(l => l.Sku == item.Sku).ToList();
        if (same.Count == 0)
        {
            return Problem(ReturnProblemKind.UnknownLine, place, $"order {_request.OrderId} has no line of {item.Sku}; it has {Lines()}");
        }

        if (same.Find(l => _left[l.Number] >= item.Quantity) is { } enough)
        {
            return enough;
        }

        return same.Sum(l => _left[l.Number]) >= item.Quantity
            ? Problem(ReturnProblemKind.UnclearLine, place, $"{Units(item.Quantity)} of {item.Sku} come back, and no single line of order {_request.OrderId} has so many left")
            : TooMany(item, place, same[0]);
    }

    private OrderLine? TooMany(ReturnItem item, int place, OrderLine line)
    {
        var same = item.Line is null ? _lines.Where(l => l.Sku == line.Sku).ToList() : [line];
        var bought = same.Sum(l => l.Quantity);
        var left = Math.Max(0, same.Sum(l => _left[l.Number]));
        var before = left == bought ? "" : $", {Units(bought - left)} of them came back before";
        return Problem(ReturnProblemKind.MoreThanBought, place, $"{Units(item.Quantity)} of {line.Sku} come back, but {Units(bought)} {(bought == 1 ? "was" : "were")} bought{before}");
    }

    private OrderLine? Problem(ReturnProblemKind kind, int place, string message)
    {
        _problems.Add(new ReturnProblem(kind, place, message));
        return null;
    }

    private string Lines() => _lines.IsEmpty ? "none" : string.Join(", ", _lines.Take(5).Select(l => $"{Units(l.Number)}: {l.Sku}")) + (_lines.Length > 5 ? " and more" : "");

    /// <summary>The shipment from the stated node; else the largest, of equal ones the first node by id.</summary>
    private ShippedLine? ShipmentOf(int line, string? origin) =>
        _request.Shipped.Where(s => s.Line == line && (origin is null || s.Node == origin))
            .OrderByDescending(s => s.Quantity).ThenBy(s => s.Node, StringComparer.Ordinal).ThenBy(s => s.DeliverOn).FirstOrDefault();

    private Order Order() => _request.Order ?? new Order
    {
        Id = _request.OrderId,
        Destination = _request.From,
        Lines = _isKnown && _problems.Count == 0 ? _lines : [.. _items.Select(i => i.Line)],
    };

    private OrderLine MadeUp(ReturnItem item, int place) =>
        new() { Number = item.Line ?? place + 1, Sku = item.Sku ?? _lines.FirstOrDefault(l => l.Number == item.Line)?.Sku ?? "", Quantity = item.Quantity, UnitPrice = item.UnitPrice };

    private static ImmutableArray<OrderLine> OfShipped(ImmutableArray<ShippedLine> shipped) =>
        [.. shipped.GroupBy(s => s.Line).OrderBy(g => g.Key).Select(g => new OrderLine { Number = g.Key, Sku = g.First().Sku, Quantity = g.Sum(s => s.Quantity) })];

    private static string Units(decimal quantity) => DecimalText.Of(quantity);
}
