using System.Globalization;
using System.Text;
using DomRules.Formats.Networks;
using DomRules.Formats.Orders;
using DomRules.Formats.Problems;
using DomRules.Formats.Shopify;
using DomRules.Model.Orders;
using DomRules.Model.Values;

namespace DomRules.Formats.Tests.Shopify;

/// <summary>What each sample payload of Shopify came to, as text.</summary>
internal static class ShopifySummary
{
    internal static string Of(string file)
    {
        var text = new StringBuilder();
        var shape = ShopifyShape.Detect(File.ReadAllBytes(file));
        text.Append(CultureInfo.InvariantCulture, $"== {Name(file)}: {shape?.Kind.ToString() ?? "nothing of Shopify"}\n");
        if (shape?.Kind is ShopifyKind.Locations or ShopifyKind.InventoryLevels) Network(text, file);
        else
            foreach (var reading in new OrderReader().ReadFile(file)) Reading(text, file, reading);
        return text.ToString();
    }

    private static void Network(StringBuilder text, string file)
    {
        var reading = new NetworkReader().ReadPath(file);
        foreach (var node in reading.Value?.Nodes ?? [])
            text.Append(CultureInfo.InvariantCulture, $"node {node.Id} \"{node.Name}\" {node.Kind} {node.Country} {node.Region ?? "-"} {node.PostalCode ?? "-"} {At(node.At, node.IsCentroid)}\n");
        foreach (var row in reading.Value?.Stock ?? [])
            text.Append(CultureInfo.InvariantCulture, $"stock {row.Node} {row.Sku} {row.OnHand} as of {row.AsOf:yyyy-MM-dd'T'HH:mm:ss'Z'}\n");
        foreach (var problem in reading.Problems) Problem(text, file, problem);
    }

    private static void Reading(StringBuilder text, string file, OrderReading reading)
    {
        if (reading.Order is { } order) Order(text, order);
        else text.Append(CultureInfo.InvariantCulture, $"set aside, line {reading.Line}\n");
        foreach (var problem in reading.Problems) Problem(text, file, problem);
    }

    private static void Order(StringBuilder text, Order order)
    {
        text.Append(CultureInfo.InvariantCulture, $"order {order.Id} {order.Channel} {order.Service} {order.Currency ?? "-"} {order.Payment} placed {order.PlacedAt:yyyy-MM-dd'T'HH:mm:ss'Z'}");
        text.Append(CultureInfo.InvariantCulture, $" to {order.Destination?.Country ?? "-"} {order.Destination?.Region ?? "-"} {order.Destination?.City ?? "-"} {order.Destination?.PostalCode ?? "-"} {At(order.Destination?.At, order.Destination?.IsCentroid ?? false)}\n");
        if (!order.Tags.IsEmpty || !order.Customer.Tags.IsEmpty) text.Append(CultureInfo.InvariantCulture, $"  tags [{string.Join(", ", order.Tags)}] customer [{string.Join(", ", order.Customer.Tags)}] before {order.Customer.OrdersBefore}\n");
        foreach (var (name, value) in order.Attributes) text.Append(CultureInfo.InvariantCulture, $"  {name} = {value switch { TextValue t => t.Text, YesNoValue y => y.IsYes ? "yes" : "no", _ => "?" }}\n");
        if (!order.PreferredNodes.IsEmpty) text.Append(CultureInfo.InvariantCulture, $"  from {string.Join(", ", order.PreferredNodes)}\n");
        foreach (var line in order.Lines)
            text.Append(CultureInfo.InvariantCulture, $"  line {line.Number}: {line.Quantity} × {line.Sku} {line.Fulfilment} {line.UnitPrice?.Amount.ToString(CultureInfo.InvariantCulture) ?? "-"} {line.UnitPrice?.Currency} {line.UnitWeightGrams?.ToString(CultureInfo.InvariantCulture) ?? "-"} g\n");
    }

    private static void Problem(StringBuilder text, string file, InputProblem problem) => text.Append(problem with { File = Name(file) }).Append('\n');

    private static string At(Place? at, bool isCentroid) =>
        at is { } place ? string.Create(CultureInfo.InvariantCulture, $"({place.Latitude}, {place.Longitude}){(isCentroid ? " centre of the postal code" : "")}") : "nowhere";

    private static string Name(string file) => Path.GetRelativePath(Path.Combine(Samples.Folder, "shopify"), file).Replace('\\', '/');
}
