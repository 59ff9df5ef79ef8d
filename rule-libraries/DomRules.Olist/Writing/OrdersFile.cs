using System.Text.Json;
using DomRules.Olist.Derivation;

namespace DomRules.Olist.Writing;

/// <summary><c>orders.ndjson</c>: one order a line, in the order in which they were placed.</summary>
internal sealed class OrdersFile(Marketplace market)
{
    public string Text() => string.Concat(market.Sales.Select(sale => JsonText.Object(json => Order(json, sale)) + "\n"));

    /// <summary>The order as the marketplace knew it when it came in: not yet paid, and nobody could say how it would end.</summary>
    public static void OrderOnItsDay(Utf8JsonWriter json, Sale sale)
    {
        Head(json, sale);
        json.WriteString("payment", "pending");
        Destination(json, sale);
        Attributes(json, sale, status: null);
        Lines(json, sale);
    }

    private static void Order(Utf8JsonWriter json, Sale sale)
    {
        Head(json, sale);
        Destination(json, sale);
        Attributes(json, sale, sale.Source.Status);
        Lines(json, sale);
    }

    private static void Head(Utf8JsonWriter json, Sale sale)
    {
        json.WriteString("id", sale.Source.Id);
        json.WriteString("channel", "marketplace");
        json.WriteString("placedAt", Words.Moment(sale.PlacedAt));
        json.WriteString("service", "standard");
        json.WriteString("promisedBy", Words.Day(sale.Source.Estimated));
        json.WriteString("currency", "BRL");
    }

    private static void Lines(Utf8JsonWriter json, Sale sale)
    {
        json.WriteStartArray("lines");
        foreach (var line in sale.Lines)
        {
            Line(json, line);
        }

        json.WriteEndArray();
    }

    private static void Destination(Utf8JsonWriter json, Sale sale)
    {
        json.WriteStartObject("destination");
        json.WriteString("country", "BR");
        json.WriteString("region", sale.Source.State);
        json.WriteString("city", Words.TitleOf(sale.Source.City));
        json.WriteString("postalCode", sale.Source.PostalPrefix);
        if (sale.Destination is { } place)
        {
            NetworkFile.PlaceOf(json, place);
        }

        json.WriteEndObject();
    }

    private static void Attributes(Utf8JsonWriter json, Sale sale, string? status)
    {
        json.WriteStartObject("attributes");
        if (status is not null)
        {
            json.WriteString("status", status);
        }

        if (sale.FreightPaid is { } paid)
        {
            json.WriteString("freight_paid", Words.Money(paid));
        }

        json.WriteEndObject();
    }

    private static void Line(Utf8JsonWriter json, SaleLine line)
    {
        json.WriteStartObject();
        json.WriteNumber("number", line.Number);
        json.WriteString("sku", line.Product.Id);
        json.WriteString("quantity", Words.Number(line.Quantity));
        json.WriteString("unitPrice", Words.Number(line.UnitPrice));
        json.WriteEndObject();
    }
}
