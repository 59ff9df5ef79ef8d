using System.Globalization;

namespace DomRules.Api.Tests.Shopify;

/// <summary>An order as Shopify's webhooks write it, with everything in it that is nobody's business here.</summary>
internal sealed record ShopOrderPayload(string Id)
{
    /// <summary>Words of a person, none of which may be kept.</summary>
    internal static string[] Personal { get; } = ["Norman", "bob.norman@mail.example.com", "Chestnut Street 92", "555-625-1199", "Please ring twice"];

    internal int Second { get; init; }

    internal string Tags { get; init; } = "";

    internal string Payment { get; init; } = "paid";

    internal bool IsCancelled { get; init; }

    internal (string Id, string Sku, int Quantity, int Current)[] Lines { get; init; } = [("501", "IPOD", 2, 2)];

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $$"""
        {"id":{{Id}},"admin_graphql_api_id":"gid://shopify/Order/{{Id}}","created_at":"2026-11-20T08:30:00-05:00","updated_at":"2026-11-20T08:{{30 + (Second / 60):00}}:{{Second % 60:00}}-05:00",
         "cancelled_at":{{(IsCancelled ? "\"2026-11-20T09:00:00-05:00\"" : "null")}},"closed_at":null,"currency":"USD","financial_status":"{{Payment}}","source_name":"web","tags":"{{Tags}}","test":false,
         "email":"bob.norman@mail.example.com","contact_email":"bob.norman@mail.example.com","phone":"555-625-1199","note":"Please ring twice","name":"#{{Id}}",
         "customer":{"id":207119551,"email":"bob.norman@mail.example.com","first_name":"Bob","last_name":"Norman","tags":"","orders_count":1},
         "billing_address":{"first_name":"Bob","last_name":"Norman","address1":"Chestnut Street 92","phone":"555-625-1199","city":"Louisville","zip":"40202","country_code":"US"},
         "shipping_address":{"first_name":"Bob","last_name":"Norman","address1":"Chestnut Street 92","phone":"555-625-1199","city":"Louisville","zip":"40202","province_code":"KY","country_code":"US","latitude":38.25,"longitude":-85.75},
         "shipping_lines":[{"code":"standard","title":"Standard"}],
         "line_items":[{{string.Join(",", Lines.Select(Line))}}]}
        """);

    private static string Line((string Id, string Sku, int Quantity, int Current) line) => string.Create(CultureInfo.InvariantCulture, $$"""
        {"id":{{line.Id}},"variant_id":{{line.Id}}7,"title":"A thing","sku":"{{line.Sku}}","quantity":{{line.Quantity}},"current_quantity":{{line.Current}},"fulfillable_quantity":{{line.Current}},"price":"50.00","grams":200,"requires_shipping":true,"gift_card":false}
        """);
}
