namespace DomRules.Formats.Problems;

/// <summary>Problems of orders.</summary>
public static class OrderProblems
{
    /// <summary>The same order id twice in a batch.</summary>
    public static InputProblemKind DuplicateOrder { get; } = new("DI0201", InputSeverity.Error, "The order id stands twice", "Keep one of the two, or give one of them another id");

    /// <summary>The same line number twice in an order.</summary>
    public static InputProblemKind DuplicateLine { get; } = new("DI0202", InputSeverity.Error, "The line number stands twice", "Number the lines 1, 2, 3, or leave the numbers out");

    /// <summary>An order with lines to ship and nowhere to ship them to.</summary>
    public static InputProblemKind NoDestination { get; } = new("DI0203", InputSeverity.Error, "There is nowhere to ship to", "Give `destination` with a country, or `pickupNode`");

    /// <summary>A line that is picked up nowhere.</summary>
    public static InputProblemKind NoPickupNode { get; } = new("DI0204", InputSeverity.Error, "A line to pick up names no node", "Give `pickupNode` for the line or the order");

    /// <summary>An order without lines.</summary>
    public static InputProblemKind NoLines { get; } = new("DI0205", InputSeverity.Warning, "The order has no lines", "Nothing will be shipped; if lines are missing, add them");

    /// <summary>A line without a price.</summary>
    public static InputProblemKind NoPrice { get; } = new("DI0206", InputSeverity.Warning, "Lines have no price", "Give `unitPrice`; without it the value counts as 0");

    /// <summary>The quantity does not fit the product's step.</summary>
    public static InputProblemKind OffStep { get; } = new("DI0207", InputSeverity.Error, "The quantity is no multiple of the product's step", "Order a multiple of the step, or change the product's `quantityStep`");

    /// <summary>A node that the network does not have.</summary>
    public static InputProblemKind UnknownNode { get; } = new("DI0208", InputSeverity.Warning, "The network has no such node", "Correct the id; ids are exact text");

    /// <summary>A SKU that differs only in case from one of the network.</summary>
    public static InputProblemKind SkuCase { get; } = new("DI0209", InputSeverity.Warning, "The SKU differs from a known one only in case", "Write it as the network does; SKUs are exact text");

    /// <summary>A slot that the counter does not have.</summary>
    public static InputProblemKind UnknownSlot { get; } = new("DI0210", InputSeverity.Warning, "The counter has no such slot", "Correct the id or add the slot; the order is routed without one");

    /// <summary>A line in place of no line.</summary>
    public static InputProblemKind StandsForNothing { get; } = new("DI0211", InputSeverity.Error, "The line stands for one that is not there", "Name another line of the order, or leave `standsFor` out");

    /// <summary>All kinds of this group, by code.</summary>
    public static IReadOnlyList<InputProblemKind> All { get; } =
        [DuplicateOrder, DuplicateLine, NoDestination, NoPickupNode, NoLines, NoPrice, OffStep, UnknownNode, SkuCase, UnknownSlot, StandsForNothing];
}
