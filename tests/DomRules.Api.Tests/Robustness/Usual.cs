namespace DomRules.Api.Tests.Robustness;

/// <summary>What bodies usually say.</summary>
internal static class Usual
{
    /// <summary>Values that are good, so that what is wrong with one property is not hidden by others.</summary>
    internal static string Value(string name) => name switch
    {
        "id" => "\"x1\"",
        "node" => "\"BER_DC\"",
        "sku" => "\"TENT-4\"",
        "currency" => "\"EUR\"",
        "market" => "\"EU\"",
        "kind" => "\"short_pick\"",
        "order" => "\"1\"",
        "line" => "1",
        "quantity" or "onHand" or "change" => "\"1\"",
        "on" => "\"2027-01-01\"",
        "from" or "until" => "\"2027-01-01\"",
        "closed" => "true",
        "service" => "\"standard\"",
        "destination" => """{"country":"DE","latitude":52.50,"longitude":13.44}""",
        "lines" => """[{"sku":"TENT-4","quantity":"1","unitPrice":"150.00"}]""",
        "items" => """[{"line":1,"quantity":"1"}]""",
        "by" or "because" or "name" => "\"ana\"",
        "nodes" => """{"1":["BER_DC"]}""",
        "scopes" => """["orders:read"]""",
        "files" => "{}",
        "format" => "1",
        "url" => "\"https://hooks.example.com/\"",
        "shop" => "\"other.myshopify.com\"",
        "token" or "webhookSecret" => "\"hush\"",
        "title" or "why" => "\"words\"",
        "version" => $"\"{new string('0', 64)}\"",
        _ => "null",
    };
}
