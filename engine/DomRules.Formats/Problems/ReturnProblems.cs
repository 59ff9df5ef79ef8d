namespace DomRules.Formats.Problems;

/// <summary>Problems of returns.</summary>
public static class ReturnProblems
{
    /// <summary>The same return id twice in a batch.</summary>
    public static InputProblemKind DuplicateReturn { get; } = new("DI0901", InputSeverity.Error, "The return id stands twice", "Keep one of the two, or give one of them another id");

    /// <summary>A return of nothing.</summary>
    public static InputProblemKind NoItems { get; } = new("DI0902", InputSeverity.Error, "Nothing comes back", "Name what comes back in `items`");

    /// <summary>An item that cannot be found in its order.</summary>
    public static InputProblemKind NoLineOrSku { get; } = new("DI0903", InputSeverity.Error, "An item names neither line nor SKU", "Give `line`, the number of the order's line, or `sku`");

    /// <summary>An item of a line that the order does not have.</summary>
    public static InputProblemKind UnknownLine { get; } = new("DI0904", InputSeverity.Error, "The order has no such line", "Name a line of the order, or the order that the item was bought with");

    /// <summary>A line that is of another SKU than the item.</summary>
    public static InputProblemKind OtherSku { get; } = new("DI0905", InputSeverity.Error, "The line is of another SKU", "Correct the line's number or the SKU; one of the two is enough");

    /// <summary>A SKU that several lines have.</summary>
    public static InputProblemKind UnclearLine { get; } = new("DI0906", InputSeverity.Error, "It is not clear which line comes back", "Split the item, and give `line` for each part");

    /// <summary>More units than were bought.</summary>
    public static InputProblemKind MoreThanBought { get; } = new("DI0907", InputSeverity.Error, "More comes back than was bought", "Correct the quantity, or `returnedBefore`");

    /// <summary>The quantity does not fit the product's step.</summary>
    public static InputProblemKind OffStep { get; } = new("DI0908", InputSeverity.Error, "The quantity is no multiple of what is sold", "Return a multiple of the product's `quantityStep`, which is 1 where the network says nothing");

    /// <summary>All kinds of this group, by code.</summary>
    public static IReadOnlyList<InputProblemKind> All { get; } = [DuplicateReturn, NoItems, NoLineOrSku, UnknownLine, OtherSku, UnclearLine, MoreThanBought, OffStep];
}
