using System.Globalization;

namespace DomRules.Api.Tests;

/// <summary>Orders that the library of these tests can route.</summary>
internal static class TestOrders
{
    internal static string Tent(string id, decimal quantity = 1) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"id":"{{id}}","market":"EU","currency":"EUR","destination":{"country":"DE","latitude":52.50,"longitude":13.44},"lines":[{"sku":"TENT-4","quantity":"{{quantity}}","unitPrice":"150.00"}]}""");
}
