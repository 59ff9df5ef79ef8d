using System.Collections.Immutable;

namespace DomRules.Model.Life;

/// <summary>The words under which states of orders stand in tests and texts.</summary>
public static class OrderStatusWords
{
    /// <summary>The states that an order may be expected in; a cart is no order.</summary>
    public static ImmutableArray<string> OrderStates { get; } = [.. Enum.GetValues<OrderStatus>().Where(s => s != OrderStatus.Promised).Select(Of)];

    /// <summary>The state in lower case.</summary>
    public static string Of(OrderStatus status) => status.ToString().ToLowerInvariant();
}
