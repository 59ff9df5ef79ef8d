using System.Text.Json;
using DomRules.Olist.Derivation;
using DomRules.Olist.Fitting;

namespace DomRules.Olist.Writing;

/// <summary><c>fit.json</c>: what the sample holds, what was fitted, and how wrong the fit is.</summary>
internal sealed class FitFile(Marketplace market, MarketplaceFit fit)
{
    public string Text() => JsonText.Members(
    [
        ("sample", JsonText.Object(json => Counts(json, SampleCounts.Of(market)))),
        ("status", JsonText.Object(Status)),
        ("choice", JsonText.Object(json => Choice(json, SellerChoice.Of(market.Sales)))),
        ("freight", JsonText.Object(Freight)),
        ("freightInSample", Error(fit.FreightInSample)),
        ("freightHeldOut", Error(fit.FreightHeldOut)),
        ("transit", JsonText.Object(Transit)),
        ("transitHeldOut", Error(fit.TransitHeldOut)),
        ("handling", JsonText.Object(Handling)),
        ("handlingHeldOut", Error(fit.HandlingHeldOut)),
    ]);

    private static void Counts(Utf8JsonWriter json, SampleCounts counts)
    {
        json.WriteNumber("orders", counts.Orders);
        json.WriteNumber("ordersWithoutItems", counts.OrdersWithoutItems);
        json.WriteNumber("ordersWithoutPlace", counts.OrdersWithoutPlace);
        json.WriteNumber("ordersOfSeveralSellers", counts.OrdersOfSeveralSellers);
        json.WriteNumber("ordersAtUncertainHour", counts.OrdersAtUncertainHour);
        json.WriteNumber("lines", counts.Lines);
        json.WriteNumber("units", counts.Units);
        json.WriteNumber("sellers", counts.Sellers);
        json.WriteNumber("sellersWithoutPlace", counts.SellersWithoutPlace);
        json.WriteNumber("sellersWhosePlaceIsInAnotherState", counts.SellersWhosePlaceIsInAnotherState);
        json.WriteNumber("products", counts.Products);
        json.WriteNumber("stockRows", counts.StockRows);
    }

    private void Status(Utf8JsonWriter json)
    {
        foreach (var status in market.Sales.GroupBy(sale => sale.Source.Status).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            json.WriteNumber(status.Key, status.Count());
        }
    }

    private static void Choice(Utf8JsonWriter json, SellerChoice choice)
    {
        json.WriteNumber("productsOfSeveralSellers", choice.ProductsOfSeveralSellers);
        json.WriteNumber("ordersWithSuchProduct", choice.OrdersWithSuchProduct);
        json.WriteNumber("ordersWithAnotherSellerActive", choice.OrdersWithAnotherSellerActive);
    }

    private void Freight(Utf8JsonWriter json)
    {
        Numbers(json, "upToKilometres", Bands.Kilometres.Select(value => (decimal)value));
        Numbers(json, "upToGrams", Bands.Grams.Select(value => (decimal)value));
        json.WriteStartArray("brl");
        for (var band = 0; band < Bands.Kilometres.Length; band++)
        {
            json.WriteStartArray();
            for (var bracket = 0; bracket < Bands.Grams.Length; bracket++)
            {
                json.WriteStringValue(Words.Number(fit.Freight.At(band, bracket)));
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        Numbers(json, "brlWhereDistanceIsUnknown", Enumerable.Range(0, Bands.Grams.Length).Select(fit.Freight.Anywhere));
    }

    private void Transit(Utf8JsonWriter json)
    {
        Numbers(json, "workingDays", Enumerable.Range(0, Bands.Kilometres.Length).Select(band => (decimal)fit.Transit.At(band)));
        json.WriteNumber("workingDaysWhereDistanceIsUnknown", fit.Transit.Anywhere);
        json.WriteString("shareDeliveredInThatTime", Rounded(fit.DeliveredInTime));
    }

    private void Handling(Utf8JsonWriter json)
    {
        json.WriteNumber("usualWorkingDays", fit.Handling.Usual);
        json.WriteNumber("sellersWithOwnMedian", fit.Handling.WithOwn);
    }

    private static void Numbers(Utf8JsonWriter json, string name, IEnumerable<decimal> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(Words.Number(value));
        }

        json.WriteEndArray();
    }

    private static string Error(FitError error) => JsonText.Object(json =>
    {
        json.WriteNumber("rows", error.Rows);
        json.WriteString("medianAbsoluteError", Rounded(error.MedianAbsolute));
        json.WriteString("meanAbsoluteError", Rounded(error.MeanAbsolute));
        json.WriteString("meanSignedError", Rounded(error.MeanSigned));
        json.WriteString("shareWithin20Percent", Rounded(error.WithinFifth));
    });

    private static string Rounded(decimal value) => Words.Number(Math.Round(value, 4, MidpointRounding.ToEven));
}
