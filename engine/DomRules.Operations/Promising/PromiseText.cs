using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DomRules.Model.Canonical;
using DomRules.Model.Decisions;

namespace DomRules.Operations.Promising;

/// <summary>A promise as text for people.</summary>
public static class PromiseText
{
    private const int ListedNodes = 12;
    private const int ListedSlots = 6;

    /// <summary>The whole answer, with a line for each thing that can be sold, each service and each counter.</summary>
    public static string Of(DecisionRecord record, Func<string, string> nodeName)
    {
        var promise = record.Promise ?? throw new ArgumentException("The record is no promise.", nameof(record));
        var text = new StringBuilder($"{record.Order}: {record.Summary}\n");
        foreach (var line in promise.Lines)
        {
            Append(text, line, nodeName);
        }

        foreach (var offer in promise.Services)
        {
            text.Append($"  by {offer.Service}: {Plan(offer)}\n");
        }

        foreach (var offer in promise.Pickups)
        {
            text.Append($"  at {nodeName(offer.Node!)}: {Plan(offer)}\n");
            Append(text, offer.Slots);
        }

        foreach (var held in record.Reserved)
        {
            text.Append($"  held: {DecimalText.Of(held.Quantity)} × {held.Sku} at {nodeName(held.Node)} ({held.From.Replace('_', ' ')}){(held.Until is { } until ? " until " + Moment(until) : " until shipped")}\n");
        }

        foreach (var shipment in promise.Hold is null ? [] : record.Shipments.Where(s => s.Slot is not null))
        {
            text.Append($"  held: a place in {Slot(shipment.Slot!)} at {nodeName(shipment.Node)}\n");
        }

        foreach (var warning in record.Warnings)
        {
            text.Append($"  note: {warning}\n");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ImmutableArray<SlotRecord> slots)
    {
        foreach (var slot in slots.Take(ListedSlots))
        {
            text.Append($"    free: {Slot(slot)}, {DecimalText.Of(slot.Left ?? 0)} left\n");
        }

        text.Append(slots.Length > ListedSlots ? $"    … and {(slots.Length - ListedSlots).ToString(CultureInfo.InvariantCulture)} more slots\n" : "");
    }

    private static string Slot(SlotRecord slot) => $"{slot.Id} from {Moment(slot.From)} to {Moment(slot.Until)}";

    private static void Append(StringBuilder text, PromisedLineRecord line, Func<string, string> nodeName)
    {
        text.Append($"  {line.Sku}: {(line.Available is { } available ? DecimalText.Of(available) : "any number")} available{(line.Backorder is { } more ? ", " + Backorder(more) : "")}; {DecimalText.Of(line.Wanted)} wanted\n");
        foreach (var node in line.Nodes.Where(n => n.Stock != "not_carried").Take(ListedNodes))
        {
            text.Append($"    {nodeName(node.Node)}: {Has(node)}\n");
        }

        var untold = line.Nodes.Count(n => n.Stock != "not_carried") - ListedNodes;
        text.Append(untold > 0 ? $"    … and {untold.ToString(CultureInfo.InvariantCulture)} more nodes\n" : "");
    }

    private static string Has(PromisedNodeRecord node)
    {
        var gives = !node.By.IsEmpty ? "none, " + string.Join("; ", node.By.Select(v => v.Because))
            : node.Outside ? "none, outside every step"
            : node.Available is { } available ? DecimalText.Of(available) + " available" : "any number available";
        return gives + Figures(node) + (node.Backorder is { } backorder ? ", " + Backorder(backorder) : "");
    }

    private static string Figures(PromisedNodeRecord node)
    {
        if (node.OnHand is not { } onHand)
        {
            return node.Stock == "no_stock_data" ? " (nobody has stock data)" : "";
        }

        List<string> parts = [$"{DecimalText.Of(onHand)} on hand"];
        Add(parts, node.Reserved, "reserved for others");
        Add(parts, node.KeptBack, "kept back");
        Add(parts, node.Taken, "taken before");
        parts.AddRange(node.Arrivals.Select(a => $"{DecimalText.Of(a.Quantity)} arriving {Day(a.On)}"));
        if (node.ShareLeft is { } left)
        {
            parts.Add($"{DecimalText.Of(left)} left of the share");
        }

        return $" ({string.Join(", ", parts)})";
    }

    private static void Add(List<string> parts, decimal? quantity, string what)
    {
        if (quantity > 0)
        {
            parts.Add($"{DecimalText.Of(quantity.Value)} {what}");
        }
    }

    private static string Backorder(PromisedBackorderRecord backorder) =>
        $"{(backorder.Quantity is { } quantity ? DecimalText.Of(quantity) : "any number")} on backorder{(backorder.ReadyOn is { } day ? $" for {Day(day)}{(backorder.IsAssumed ? " (assumed)" : "")}" : "")}";

    private static string Plan(OfferRecord offer)
    {
        List<string> parts = [];
        if (offer.Price is { } price)
        {
            parts.Add(price);
        }

        if (offer.ShipBy is { } leaves)
        {
            parts.Add("leaves by " + Moment(leaves));
        }

        if (offer.DeliverOn is { } arrives)
        {
            parts.Add("arrives " + Day(arrives));
        }

        if (offer.ReadyFrom is { } ready)
        {
            parts.Add("ready from " + Moment(ready));
        }

        return string.Join(", ", parts) + (parts.Count > 0 ? ". " : "") + offer.Summary;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm' UTC'", CultureInfo.InvariantCulture);
}
