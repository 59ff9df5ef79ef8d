namespace DomRules.Api.Tests.Robustness;

/// <summary>Requests that are good, for a fuzzer to spoil.</summary>
internal static class Corpus
{
    private const string Line = """{"sku":"TENT-4","quantity":"1","unitPrice":"150.00","number":1,"weight":"5 kg","tags":["hazmat"],"attributes":{"fragile":true}}""";
    private const string To = """{"country":"DE","region":"BE","city":"Berlin","postalCode":"10115","latitude":52.50,"longitude":13.44}""";

    /// <summary>Method, address, body; <c>#</c> stands for an order's id.</summary>
    internal static (string Method, string Path, string Body)[] All { get; } =
    [
        ("POST", "/v1/orders", $$"""{"id":"#","market":"EU","currency":"EUR","channel":"web","service":"standard","promisedBy":"2027-11-24","priority":3,"risk":"low","destination":{{To}},"customer":{"tags":["vip"],"ordersBefore":2},"lines":[{{Line}}],"tags":["vip"]}"""),
        ("PUT", "/v1/orders/#", $$"""{"id":"#","market":"EU","currency":"EUR","destination":{{To}},"lines":[{{Line}}]}"""),
        ("POST", "/v1/promises", $$"""{"id":"c#","hold":"cart","market":"EU","currency":"EUR","services":["standard","express"],"destination":{{To}},"lines":[{{Line}}]}"""),
        ("DELETE", "/v1/carts/c#", "{}"),
        ("POST", "/v1/orders/#/confirm", "{}"),
        ("POST", "/v1/orders/#/cancel", """{"line":1,"quantity":"1"}"""),
        ("POST", "/v1/orders/#/events", """{"kind":"short_pick","node":"BER_DC","sku":"TENT-4","line":1,"quantity":"1"}"""),
        ("POST", "/v1/orders/#/shipments/1/release", "{}"),
        ("POST", "/v1/orders/#/shipments/1/ship", "{}"),
        ("POST", "/v1/orders/#/shipments/1/deliver", "{}"),
        ("POST", "/v1/orders/#/release-hold", """{"by":"ana","because":"called","cleared":["dear"]}"""),
        ("POST", "/v1/orders/#/reroute", """{"by":"ana","because":"stock is back"}"""),
        ("POST", "/v1/orders/#/override", """{"by":"ana","because":"near","nodes":{"1":["BER_DC","S_104"]}}"""),
        ("POST", "/v1/returns", """{"id":"r#","order":"#","currency":"EUR","items":[{"line":1,"quantity":"1","condition":"unopened","reason":"unwanted","refund":"150.00"}]}"""),
        ("POST", "/v1/orders/#/returns/r#/received", "{}"),
        ("POST", "/v1/inventory/counts", """{"node":"BER_DC","sku":"TENT-4","onHand":"20","sourceVersion":"7"}"""),
        ("POST", "/v1/inventory/adjustments", """{"node":"BER_DC","sku":"TENT-4","change":"2","because":"found"}"""),
        ("POST", "/v1/inventory/arrivals", """{"node":"BER_DC","sku":"TENT-4","quantity":"5","on":"2027-11-25"}"""),
        ("POST", "/v1/inventory/receipts", """{"node":"BER_DC","sku":"TENT-4","quantity":"5","expected":"2027-11-25"}"""),
        ("POST", "/v1/nodes/S_104/close", """{"until":"2027-11-25T09:00:00Z"}"""),
        ("POST", "/v1/nodes/S_104/open", "{}"),
        ("POST", "/v1/disruptions", """{"disruption":1,"service":"air","region":"DE-BE","from":"2027-11-20","until":"2027-11-22","closed":true}"""),
        ("POST", "/v1/simulate", $$"""{"id":"s#","market":"EU","currency":"EUR","destination":{{To}},"lines":[{{Line}}]}"""),
        ("POST", "/v1/simulate?as=edit", $$"""{"id":"#","market":"EU","currency":"EUR","destination":{{To}},"lines":[{{Line}}]}"""),
        ("POST", "/v1/simulate?as=new", $$"""{"id":"#","market":"EU","currency":"EUR","destination":{{To}},"lines":[{{Line}}]}"""),
        ("POST", "/v1/orders/#/forget", """{"because":"request 12"}"""),
        ("POST", "/v1/jobs", $$"""{"kind":"simulate","library":{{TestLibraries.HoldsAll}},"market":"EU","last":3,"from":"2026-11-25T09:00:00Z","until":"2027-11-25T09:00:00Z"}"""),
        ("POST", "/v1/libraries", TestLibraries.HoldsAll),
        ("PUT", "/v1/live/EU", """{"version":"0000000000000000000000000000000000000000000000000000000000000000","because":"why not","at":"2027-11-25T09:00:00Z"}"""),
        ("POST", "/v1/keys", """{"name":"shop","scopes":["orders:read"],"expires":"2027-11-25T09:00:00Z"}"""),
    ];
}
