using System.Text.Json;
using DomRules.Olist.Derivation;

namespace DomRules.Olist.Writing;

/// <summary><c>orders.ndjson</c>: one order a line, in the order in which they were placed.</summary>
internal sealed class OrdersFile(Marketplace market)
{
    public string Text() => string.Concat(market.Sales.Select(sale => JsonText.Object(json => Order(json, sale)) + "\n"));

    private static void Order(Utf8JsonWriter json, Sale sale)
    {
        json.WriteString("id", sale.Source.Id);
        json.WriteString("channel", "marketplace");
        json.WriteString("placedAt", Words.Moment(sale.PlacedAt));
        json.WriteString("service", "standard");
        json.WriteString("promisedBy", Words.Day(sale.Source.Estimated));
        json.WriteString("currency", "BRL");
        Destination(json, sale);
        Attributes(json, sale);
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

    private static void Attributes(Utf8JsonWriter json, Sale sale)
    {
        json.WriteStartObject("attributes");
        json.WriteString("status", sale.Source.Status);
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
