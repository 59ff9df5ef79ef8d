using System.Text.Json;
using DomRules.Olist.Fitting;

namespace DomRules.Olist.Writing;

/// <summary>The one carrier of the sample, called the post, with the fitted transit and rates.</summary>
internal sealed class FittedCarrier(MarketplaceFit fit)
{
    public const string Calendar = "br";

    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("id", "post");
        json.WriteStartArray("services");
        json.WriteStartObject();
        json.WriteString("id", "post_standard");
        json.WriteString("level", "standard");
        json.WriteString("mode", "road");
        json.WriteString("calendar", Calendar);
        Zones(json);
        Rates(json);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void Zones(Utf8JsonWriter json)
    {
        json.WriteStartArray("zones");
        for (var band = 0; band < Bands.Kilometres.Length; band++)
        {
            Zone(json, band, fit.Transit.At(band));
        }

        Zone(json, null, fit.Transit.Anywhere);
        json.WriteEndArray();
    }

    private static void Zone(Utf8JsonWriter json, int? band, int days)
    {
        json.WriteStartObject();
        json.WriteString("from", "BR");
        json.WriteString("to", "BR");
        Distance(json, band);
        json.WriteString("transit", Words.WorkingDays(days));
        json.WriteEndObject();
    }

    private void Rates(Utf8JsonWriter json)
    {
        json.WriteStartArray("rates");
        for (var bracket = 0; bracket < Bands.Grams.Length; bracket++)
        {
            for (var band = 0; band < Bands.Kilometres.Length; band++)
            {
                Rate(json, bracket, band, fit.Freight.At(band, bracket));
            }

            Rate(json, bracket, null, fit.Freight.Anywhere(bracket));
        }

        json.WriteEndArray();
    }

    private static void Rate(Utf8JsonWriter json, int bracket, int? band, decimal price)
    {
        json.WriteStartObject();
        json.WriteString("from", "BR");
        json.WriteString("to", "BR");
        json.WriteString("upTo", Words.Measure(Bands.Grams[bracket], "g"));
        Distance(json, band);
        json.WriteString("price", Words.Money(price));
        json.WriteEndObject();
    }

    private static void Distance(Utf8JsonWriter json, int? band)
    {
        if (band is { } known)
        {
            json.WriteString("distanceUpTo", Words.Measure(Bands.Kilometres[known], "km"));
        }
    }
}
