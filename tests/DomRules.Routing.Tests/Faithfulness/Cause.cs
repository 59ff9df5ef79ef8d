using System.Collections.Immutable;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Routing.Tests.Cases;

namespace DomRules.Routing.Tests.Faithfulness;

/// <summary>Takes away what a record names as cause: rules from the policy, built-in vetoes by mending the fact that they speak of.</summary>
internal static class Cause
{
    private static readonly string[] BuiltIn = ["inactive", "not_requested", "requested_without", "not_carried", "not_sellable", "cannot_ship", "no_service", "no_capacity"];

    /// <summary>The case without the named causes of one pair's exclusion.</summary>
    public static RoutedCase Removed(RoutedCase routed, IReadOnlyCollection<string> causes, string node, int line)
    {
        var rules = causes.Except(BuiltIn).ToList();
        var mended = rules.Count == 0 ? routed : routed.With(routed.Policy.Without(rules));
        return causes.Intersect(BuiltIn).Aggregate(mended, (c, name) => Mended(c, name, node, line));
    }

    /// <summary>Rows of what a line is made of at a node, as the change says.</summary>
    public static RoutedCase WithRows(RoutedCase routed, string node, int line, Func<StockRow, StockRow> change)
    {
        var rows = routed.Network.Stock.ToDictionary(r => (r.Node, r.Sku));
        foreach (var sku in Parts(routed, line))
        {
            rows[(node, sku)] = change(rows.GetValueOrDefault((node, sku)) ?? new StockRow { Node = node, Sku = sku });
        }

        return routed.With(routed.Network with { Stock = [.. rows.Values] });
    }

    public static ImmutableArray<string> Parts(RoutedCase routed, int line)
    {
        var sku = routed.Order.Lines.First(l => l.Number == line).Sku;
        return routed.Network.Products.FirstOrDefault(p => p.Sku == sku) is { Kit.IsEmpty: false } kit ? [.. kit.Kit.Select(k => k.Sku)] : [sku];
    }

    private static RoutedCase Mended(RoutedCase routed, string name, string node, int line) => name switch
    {
        "inactive" => Node(routed, node, n => n with { Active = true }),
        "cannot_ship" => Node(routed, node, n => n with { Capabilities = [.. n.Capabilities!.Value, "ship"] }),
        "no_capacity" => Node(routed, node, n => n with { Capacity = null }),
        "no_service" => routed.With(routed.Network with { Carriers = [] }),
        "not_sellable" => WithRows(routed, node, line, r => r with { Sellable = true }),
        "not_carried" => WithRows(routed, node, line, r => r with { OnHand = Math.Max(50, r.OnHand), Sellable = true }),
        "not_requested" => Order(routed, o => o with { OnlyNodes = [], Lines = [.. o.Lines.Select(l => l with { OnlyNodes = [] })] }),
        _ => Order(routed, o => o with { WithoutNodes = [], Lines = [.. o.Lines.Select(l => l with { WithoutNodes = [] })] }),
    };

    private static RoutedCase Node(RoutedCase routed, string id, Func<Node, Node> change) =>
        routed.With(routed.Network with { Nodes = [.. routed.Network.Nodes.Select(n => n.Id == id ? change(n) : n)] });

    private static RoutedCase Order(RoutedCase routed, Func<Order, Order> change) => routed with { Orders = [change(routed.Order)] };
}
