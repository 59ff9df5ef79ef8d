using System.Text.Json;
using DomRules.Olist.Calendars;
using DomRules.Olist.Derivation;
using DomRules.Olist.Fitting;
using DomRules.Olist.Geography;
using DomRules.Olist.Reading;

namespace DomRules.Olist.Writing;

/// <summary><c>network.json</c>: sellers as nodes, derived stock, products, one carrier with the fitted tables, the calendar.</summary>
internal sealed class NetworkFile(NetworkScope scope, MarketplaceFit fit)
{
    public string Text() => JsonText.Members(
    [
        ("asOf", $"\"{Words.Moment(ClockReading.InstantOf(scope.AsOf))}\""),
        ("markets", JsonText.Lines([JsonText.Object(Market)])),
        ("calendars", JsonText.Lines([JsonText.Object(Calendar)])),
        ("carriers", JsonText.Lines([JsonText.Object(new FittedCarrier(fit).Write)])),
        ("nodes", JsonText.Lines(scope.Sellers.Select(seller => JsonText.Object(json => Node(json, seller))))),
        ("products", JsonText.Lines(scope.Products.OrderBy(product => product.Id, StringComparer.Ordinal).Select(product => JsonText.Object(json => Product(json, product))))),
        ("stock", JsonText.Lines(scope.Stock.Select(row => JsonText.Object(json => Stock(json, row))))),
    ]);

    private static void Market(Utf8JsonWriter json)
    {
        json.WriteString("id", "BR");
        json.WriteStartArray("countries");
        json.WriteStringValue("BR");
        json.WriteEndArray();
        json.WriteString("currency", "BRL");
        json.WriteString("timeZone", BrazilianStates.MarketZone);
    }

    private static void Calendar(Utf8JsonWriter json)
    {
        json.WriteString("id", FittedCarrier.Calendar);
        json.WriteStartArray("workingDays");
        foreach (var day in (string[])["mon", "tue", "wed", "thu", "fri"])
        {
            json.WriteStringValue(day);
        }

        json.WriteEndArray();
        json.WriteStartArray("holidays");
        foreach (var holiday in WorkingDays.Holidays)
        {
            json.WriteStringValue(Words.Day(holiday));
        }

        json.WriteEndArray();
    }

    private void Node(Utf8JsonWriter json, SellerRecord seller)
    {
        json.WriteString("id", seller.Source.Id);
        json.WriteString("name", $"seller {seller.Source.Id[..6]} in {Words.TitleOf(seller.Source.City)}, {seller.Source.State}");
        json.WriteString("kind", "third_party");
        json.WriteString("country", "BR");
        json.WriteString("region", seller.Source.State);
        json.WriteString("postalCode", seller.Source.PostalPrefix);
        if (seller.Place is { } place)
        {
            PlaceOf(json, place);
        }

        json.WriteString("timeZone", BrazilianStates.ZoneOf(seller.Source.State));
        json.WriteString("calendar", FittedCarrier.Calendar);
        json.WriteString("handling", Words.WorkingDays(fit.Handling.Of(seller.Source.Id)));
        json.WriteStartArray("capabilities");
        json.WriteStringValue("ship");
        json.WriteEndArray();
        json.WriteStartObject("attributes");
        json.WriteString("first_sale", Words.Day(seller.FirstSale));
        json.WriteString("last_sale", Words.Day(seller.LastSale));
        json.WriteEndObject();
    }

    public static void PlaceOf(Utf8JsonWriter json, OlistPlace place)
    {
        json.WriteNumber("latitude", place.At.Latitude);
        json.WriteNumber("longitude", place.At.Longitude);
    }

    private static void Product(Utf8JsonWriter json, OlistProduct product)
    {
        json.WriteString("sku", product.Id);
        json.WriteString("weight", Words.Measure(product.Grams, "g"));
        json.WriteString("longestSide", Words.Measure(product.LongestSide, "cm"));
        json.WriteString("volume", Words.Measure(product.Litres, "l"));
        if (product.Category is { } category)
        {
            json.WriteString("category", category);
        }
    }

    private static void Stock(Utf8JsonWriter json, DerivedStock row)
    {
        json.WriteString("node", row.Seller);
        json.WriteString("sku", row.Product);
        json.WriteString("onHand", Words.Number(row.OnHand));
    }
}
