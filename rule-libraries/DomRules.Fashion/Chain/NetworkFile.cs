using System.Globalization;
using System.Text.Json.Nodes;

namespace DomRules.Fashion.Chain;

/// <summary><c>network.json</c>: real places; everything else about the chain is made up.</summary>
internal sealed class NetworkFile(IReadOnlyList<Place> places)
{
    public string Text()
    {
        var members = new (string Name, string Value)[]
        {
            ("asOf", "\"2026-10-31T23:00:00Z\""),
            ("markets", Json.Lines([JsonNode.Parse("""{"id":"DE","countries":["DE"],"currency":"EUR","timeZone":"Europe/Berlin"}""")!])),
            ("calendars", Json.Lines([Calendar("weekdays", "mon-fri"), Calendar("shops", "mon-sat")])),
            ("carriers", Json.Lines([JsonNode.Parse("""{"id":"paket"}""")!.AsObject().With("services", new JsonArray(Standard(), Express()))])),
            ("nodes", Json.Lines(Site.All.Select(Node))),
            ("products", Json.Lines(Product.All.Select(Goods))),
            ("stock", Json.Lines(Site.All.SelectMany(site => Product.All.Select(product => Stock(site, product))).OfType<JsonNode>())),
        };
        return $"{{\n  {string.Join(",\n  ", members.Select(member => $"\"{member.Name}\": {member.Value}"))}\n}}\n";
    }

    /// <summary>The holidays of all of Germany from November to January.</summary>
    private static JsonObject Calendar(string id, string days) => new()
    {
        ["id"] = id,
        ["workingDays"] = Json.Texts(days),
        ["holidays"] = Json.Texts("2026-12-25", "2026-12-26", "2027-01-01"),
    };

    private static JsonObject Standard() => Service("paket_standard", "standard", "2 working days", "4.90 EUR", "8.90 EUR");

    private static JsonObject Express() => Service("paket_express", "express", "1 working day", "9.90 EUR", "16.90 EUR");

    private static JsonObject Service(string id, string level, string transit, string light, string heavy) => new()
    {
        ["id"] = id,
        ["level"] = level,
        ["mode"] = "road",
        ["calendar"] = "weekdays",
        ["zones"] = new JsonArray(new JsonObject { ["from"] = "DE", ["to"] = "DE", ["transit"] = transit }),
        ["rates"] = new JsonArray(
            new JsonObject { ["to"] = "DE", ["upTo"] = "5 kg", ["price"] = light },
            new JsonObject { ["to"] = "DE", ["upTo"] = "31.5 kg", ["price"] = heavy }),
    };

    private JsonObject Node(Site site)
    {
        var place = places.Single(place => place.PostalCode == site.PostalCode);
        var node = new JsonObject
        {
            ["id"] = site.Id,
            ["name"] = Name(site),
            ["kind"] = site.Kind == "store" ? "store" : "warehouse",
            ["country"] = "DE",
            ["region"] = place.Region,
            ["postalCode"] = site.PostalCode,
            ["latitude"] = Number(place.Latitude),
            ["longitude"] = Number(place.Longitude),
            ["timeZone"] = "Europe/Berlin",
        };
        return site.Kind switch
        {
            "store" => Store(node),
            "warehouse" => Warehouse(node),
            _ => node.With("calendar", "weekdays").With("capabilities", Json.Texts("inspection")),
        };
    }

    private static string Name(Site site) => $"{site.Kind switch { "store" => "Store", "warehouse" => "Warehouse", _ => "Returns centre" }} {site.City}";

    private static JsonObject Store(JsonObject node) => node
        .With("calendar", "shops").With("cutoffs", "14:00").With("openingHours", new JsonObject { ["mon-sat"] = "10:00-20:00" })
        .With("capabilities", Json.Texts("ship", "pickup")).With("capacity", new JsonObject { ["unit"] = "orders", ["perDay"] = 4 })
        .With("costs", new JsonObject { ["perShipment"] = "1.20 EUR", ["perLine"] = "0.60 EUR" });

    private static JsonObject Warehouse(JsonObject node) => node
        .With("rank", 1).With("calendar", "weekdays").With("cutoffs", "16:00").With("capabilities", Json.Texts("ship", "inspection"))
        .With("capacity", new JsonObject { ["unit"] = "lines", ["perDay"] = 14 }).With("costs", new JsonObject { ["perShipment"] = "0.80 EUR", ["perLine"] = "0.30 EUR" });

    private static JsonObject Goods(Product product) => new()
    {
        ["sku"] = product.Sku,
        ["category"] = product.Category,
        ["weight"] = $"{product.Grams.ToString(CultureInfo.InvariantCulture)} g",
    };

    /// <summary>A warehouse has 10 to 21 of everything, a store 1 to 4 of two thirds of it.</summary>
    private static JsonObject? Stock(Site site, Product product)
    {
        var about = $"stock {product.Sku} {site.Id}";
        var onHand = site.Kind switch
        {
            "warehouse" => 10 + Choice.Of(12, about),
            "store" when !Choice.OneIn(3, "no " + about) => 1 + Choice.Of(4, about),
            _ => 0,
        };
        return onHand == 0 ? null : new JsonObject { ["node"] = site.Id, ["sku"] = product.Sku, ["onHand"] = onHand };
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
