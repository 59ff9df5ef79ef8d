using System.Text.Json;
using DomRules.Olist.Derivation;
using DomRules.Olist.Writing;
using NodaTime;

namespace DomRules.Olist.Months;

/// <summary>The commands of an event file, as text.</summary>
internal static class Commands
{
    public static TimedCommand Place(Sale sale) => Of(sale.PlacedAt, "order", json =>
    {
        json.WriteStartObject("order");
        OrdersFile.OrderOnItsDay(json, sale);
        json.WriteEndObject();
    });

    /// <summary>A command that needs no more than the order's id.</summary>
    public static TimedCommand Tell(Instant at, string what, Sale sale) => Of(at, what, json => json.WriteString("order", sale.Source.Id));

    /// <summary>A shipment moves; the number is told where the order has several.</summary>
    public static TimedCommand Move(Instant at, string what, Sale sale, int? shipment) => Of(at, what, json =>
    {
        json.WriteString("order", sale.Source.Id);
        if (shipment is { } number)
        {
            json.WriteNumber("shipment", number);
        }
    });

    public static TimedCommand Happened(Instant at, string kind, Sale sale) => Of(at, "event", json =>
    {
        json.WriteString("kind", kind);
        json.WriteString("order", sale.Source.Id);
    });

    public static TimedCommand ReleaseHold(Instant at, Sale sale) => Of(at, "release_hold", json =>
    {
        json.WriteString("order", sale.Source.Id);
        json.WriteString("by", "freight desk");
        json.WriteString("because", "The sample says that this order went ahead");
    });

    public static TimedCommand Return(Instant at, string id, Sale sale, IEnumerable<(int Line, int Quantity)> items, string condition, string reason) => Of(at, "return", json =>
    {
        json.WriteStartObject("return");
        json.WriteString("id", id);
        json.WriteString("order", sale.Source.Id);
        json.WriteStartArray("items");
        foreach (var (line, quantity) in items)
        {
            json.WriteStartObject();
            json.WriteNumber("line", line);
            json.WriteString("quantity", Words.Number(quantity));
            json.WriteString("condition", condition);
            json.WriteString("reason", reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static TimedCommand ReturnReceived(Instant at, string id, Sale sale) => Of(at, "return_received", json =>
    {
        json.WriteString("order", sale.Source.Id);
        json.WriteString("return", id);
    });

    public static TimedCommand Expect(Instant at, SupplierDelivery delivery) => Of(at, "expect", json =>
    {
        Stock(json, delivery);
        json.WriteString("on", Words.Day(delivery.On));
    });

    public static TimedCommand Receive(Instant at, SupplierDelivery delivery) => Of(at, "receive", json =>
    {
        Stock(json, delivery);
        json.WriteString("expected", Words.Day(delivery.On));
    });

    public static TimedCommand Pass(Instant at) => Of(at, "pass", _ => { });

    private static void Stock(Utf8JsonWriter json, SupplierDelivery delivery)
    {
        json.WriteString("node", delivery.Seller);
        json.WriteString("sku", delivery.Product);
        json.WriteString("quantity", Words.Number(delivery.Units));
    }

    private static TimedCommand Of(Instant at, string what, Action<Utf8JsonWriter> content) => new(at, JsonText.Object(json =>
    {
        json.WriteString("at", Words.Moment(at));
        json.WriteString("do", what);
        content(json);
    }));
}
