using System.Globalization;
using System.Text.Json.Nodes;
using DomRules.Fashion.Chain;

namespace DomRules.Fashion.Days;

/// <summary>What a customer orders: everything follows from the order's id.</summary>
internal sealed class OrderText(IReadOnlyList<Place> places)
{
    /// <summary>The order as JSON.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="at">When it is placed.</param>
    /// <param name="pickup">Where it is fetched; null: it is sent.</param>
    /// <param name="isEdited">Whether the customer wants one more of the first line.</param>
    public JsonObject Of(string id, DateTimeOffset at, string? pickup, bool isEdited = false)
    {
        var order = new JsonObject
        {
            ["id"] = id,
            ["channel"] = "web",
            ["market"] = "DE",
            ["currency"] = "EUR",
            ["payment"] = "paid",
            ["placedAt"] = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["service"] = IsExpress(id) ? "express" : "standard",
            ["promisedBy"] = at.AddDays(IsExpress(id) ? 3 : 6).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["risk"] = Choice.OneIn(50, "risk " + id) ? "high" : "low",
            ["allowsPartial"] = Choice.OneIn(5, "part " + id),
            ["priority"] = Choice.OneIn(10, "priority " + id) ? 5 : 0,
        };
        _ = pickup is null ? order.With("destination", Destination(Pick(places, "home " + id))) : order.With("pickupNode", pickup);
        return order.With("lines", new JsonArray([.. Lines(id).Select(number => Line(id, number, isEdited))]));
    }

    private static bool IsExpress(string id) => Choice.OneIn(8, "express " + id);

    /// <summary>What is wanted of each product.</summary>
    public static ILookup<string, int> Wanted(string id) => Lines(id).ToLookup(number => Goods(id, number).Sku, number => Quantity(id, number));

    private static IEnumerable<int> Lines(string id) => Enumerable.Range(1, 1 + Choice.Of(3, "lines " + id));

    private static Product Goods(string id, int number) => Pick(Product.All, About(id, number));

    private static int Quantity(string id, int number) => Choice.OneIn(6, "two of " + About(id, number)) ? 2 : 1;

    private static string About(string id, int number) => $"line {number.ToString(CultureInfo.InvariantCulture)} of {id}";

    private static JsonObject Line(string id, int number, bool isEdited)
    {
        var product = Goods(id, number);
        var quantity = Quantity(id, number) + (isEdited && number == 1 ? 1 : 0);
        return new JsonObject { ["number"] = number, ["sku"] = product.Sku, ["quantity"] = quantity, ["unitPrice"] = product.PriceText };
    }

    private static JsonObject Destination(Place place) => new()
    {
        ["country"] = "DE",
        ["region"] = place.Region,
        ["city"] = place.Name,
        ["postalCode"] = place.PostalCode,
        ["latitude"] = decimal.Parse(place.Latitude, CultureInfo.InvariantCulture),
        ["longitude"] = decimal.Parse(place.Longitude, CultureInfo.InvariantCulture),
    };

    private static T Pick<T>(IReadOnlyList<T> all, string about) => all[Choice.Of(all.Count, about)];
}
