using System.Text.Json.Nodes;
using DomRules.Model.Orders;
using DomRules.Model.Testing;

namespace DomRules.Operations.Testing;

/// <summary>An order of a test.</summary>
/// <param name="Input">Where it is given.</param>
/// <param name="Order">The order.</param>
/// <param name="Json">As it was read, with what the test left out.</param>
internal sealed record TestOrder(TestInput Input, Order Order, JsonObject Json);
