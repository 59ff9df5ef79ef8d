using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DomRules.Engine.Evidence;
using DomRules.Model.Canonical;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Orders;

namespace DomRules.Engine.Decisions;

/// <summary>An order as canonical text, for hashing only: every property in a fixed place, texts with their length before them.</summary>
internal static class OrderText
{
    internal static void Append(StringBuilder text, Order order)
    {
        Put(text, order.Id, order.Channel, order.Market, order.Stage, order.Service, order.Currency, order.Risk, order.Payment, order.Slot);
        Put(text, order.PlacedAt?.UtcTicks.ToString(CultureInfo.InvariantCulture), Day(order.PromisedBy), Day(order.RequestedOn), Day(order.NotBefore));
        Put(text, order.Value is { } value ? ValueText.Of(value) : null, Number(order.WeightGrams), Number(order.Priority), Number(order.Attempts), order.Gift ? "1" : "0", order.AllowsPartial ? "1" : "0");
        Put(text, order.Destination?.Country, order.Destination?.Region, order.Destination?.City, order.Destination?.PostalCode, Number(order.Destination?.At?.LatitudeE7), Number(order.Destination?.At?.LongitudeE7));
        Put(text, order.Customer.Segment, Number(order.Customer.OrdersBefore));
        Set(text, order.Tags);
        Set(text, order.Customer.Tags);
        Set(text, order.PreferredNodes);
        Set(text, order.OnlyNodes);
        Set(text, order.WithoutNodes);
        Set(text, order.Cleared);
        foreach (var left in order.LeftOut)
        {
            Put(text, left.Node, left.Sku, left.Until?.UtcTicks.ToString(CultureInfo.InvariantCulture), left.Because);
        }

        if (order.NoSubstitutes)
        {
            Put(text, "no_substitutes");
        }

        Attributes(text, order.Attributes);
        Attributes(text, order.Customer.Attributes);
        foreach (var line in IsByNumber(order.Lines) ? order.Lines : [.. order.Lines.OrderBy(l => l.Number)])
        {
            Append(text, line);
        }
    }

    internal static void Append(StringBuilder text, OrderEvent happened) =>
        Put(text, happened.Kind, happened.Node, happened.Sku, Number(happened.Line), Number(happened.Quantity));

    internal static void Append(StringBuilder text, PersonRecord person) => Put(text, person.By, person.Because);

    internal static void Append(StringBuilder text, PromiseRequest request)
    {
        Put(text, request.Holds ? "hold" : null, request.Services is null ? null : "services", request.PickupNodes is null ? null : "pickupNodes");
        Set(text, request.Services ?? []);
        Set(text, request.PickupNodes ?? []);
        Append(text, request.Order);
    }

    private static void Append(StringBuilder text, OrderLine line)
    {
        Put(text, Number(line.Number), line.Sku, Number(line.Quantity), line.UnitPrice is { } price ? ValueText.Of(price) : null, line.UnitCost is { } cost ? ValueText.Of(cost) : null);
        Put(text, Number(line.UnitWeightGrams), Number(line.LongestSideMetres), Number(line.UnitVolumeLitres), line.Category, line.Bundle, line.Fulfilment, line.PickupNode, Day(line.ReleaseDate));
        Set(text, line.Tags);
        Set(text, line.OnlyNodes);
        Set(text, line.WithoutNodes);
        if (line.NoSubstitutes || line.StandsFor is not null)
        {
            Put(text, line.NoSubstitutes ? "no_substitutes" : "stands_for", Number(line.StandsFor));
        }

        Attributes(text, line.Attributes);
    }

    private static bool IsByNumber(ImmutableArray<OrderLine> lines)
    {
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Number < lines[i - 1].Number)
            {
                return false;
            }
        }

        return true;
    }

    private static void Attributes(StringBuilder text, ImmutableSortedDictionary<string, Model.Values.Value> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            Put(text, name, ValueJson.Text(value));
        }

        text.Append('\n');
    }

    private static void Set(StringBuilder text, ImmutableArray<string> members) => Put(text, members.Length < 2 ? members.AsSpan() : members.Sort(StringComparer.Ordinal).AsSpan());

    private static void Put(StringBuilder text, params ReadOnlySpan<string?> parts)
    {
        foreach (var part in parts)
        {
            if (part is null)
            {
                text.Append("-;");
            }
            else
            {
                text.Append(part.Length).Append(':').Append(part).Append(';');
            }
        }

        text.Append('\n');
    }

    private static string? Number(decimal? number) => number is { } known ? DecimalText.Of(known) : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
