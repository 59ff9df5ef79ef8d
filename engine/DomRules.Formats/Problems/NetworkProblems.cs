namespace DomRules.Formats.Problems;

/// <summary>Problems of networks.</summary>
public static class NetworkProblems
{
    /// <summary>No moment that the snapshot speaks of.</summary>
    public static InputProblemKind NoAsOf { get; } = new("DI0301", InputSeverity.Error, "The network has no moment", "Give `asOf`, the moment that stock and nodes are as told here");

    /// <summary>The same node id twice.</summary>
    public static InputProblemKind DuplicateNode { get; } = new("DI0302", InputSeverity.Error, "The node id stands twice", "Keep one of the two, or give one of them another id");

    /// <summary>Two stock rows of one node and SKU.</summary>
    public static InputProblemKind DuplicateStock { get; } = new("DI0303", InputSeverity.Error, "Two stock rows of one SKU at one node", "Add them up to one row");

    /// <summary>The same id twice.</summary>
    public static InputProblemKind DuplicateId { get; } = new("DI0304", InputSeverity.Error, "The id stands twice", "Keep one of the two, or give one of them another id");

    /// <summary>A reference to no node.</summary>
    public static InputProblemKind UnknownNode { get; } = new("DI0305", InputSeverity.Warning, "There is no such node", "Correct the id or add the node; ids are exact text");

    /// <summary>A reference to no calendar.</summary>
    public static InputProblemKind UnknownCalendar { get; } = new("DI0306", InputSeverity.Error, "There is no such calendar", "Correct the id or add the calendar");

    /// <summary>A reference to no service.</summary>
    public static InputProblemKind UnknownService { get; } = new("DI0307", InputSeverity.Warning, "There is no such service", "Correct the id or add the service");

    /// <summary>Two SKUs that differ only in case.</summary>
    public static InputProblemKind SkuCase { get; } = new("DI0308", InputSeverity.Warning, "Two SKUs differ only in case", "Write them alike if they are the same; SKUs are exact text");

    /// <summary>The quantity does not fit the product's step.</summary>
    public static InputProblemKind OffStep { get; } = new("DI0309", InputSeverity.Warning, "The stock is no multiple of the product's step", "Correct the quantity or the product's `quantityStep`; what is over is not planned");

    /// <summary>Transit in no days.</summary>
    public static InputProblemKind NoTransit { get; } = new("DI0310", InputSeverity.Error, "The zone has no transit", "Give `transit`, such as \"2 working days\" or \"3 days\"");

    /// <summary>Neither delay nor closed.</summary>
    public static InputProblemKind NoDisruption { get; } = new("DI0311", InputSeverity.Error, "The disruption does nothing", "Give `delay`, such as \"2 days\", or `closed`: true");

    /// <summary>More is reserved than there is.</summary>
    public static InputProblemKind OverReserved { get; } = new("DI0312", InputSeverity.Warning, "More is reserved than is on hand", "Count again; nothing is available here");

    /// <summary>A period that ends before it begins.</summary>
    public static InputProblemKind Backwards { get; } = new("DI0313", InputSeverity.Error, "It ends before it begins", "Exchange the two");

    /// <summary>A kit that is part of itself.</summary>
    public static InputProblemKind KitOfKits { get; } = new("DI0314", InputSeverity.Error, "A kit holds a kit", "List what is in the inner kit instead");

    /// <summary>Two countries' markets.</summary>
    public static InputProblemKind CountryTwice { get; } = new("DI0315", InputSeverity.Warning, "A country belongs to two markets", "Name the market in the order, or leave the country in one of them; the first by id counts");

    /// <summary>The file was not used.</summary>
    public static InputProblemKind NotUsed { get; } = new("DI0316", InputSeverity.Note, "The file was left alone", "Nothing is to be done if it is not part of the network");

    /// <summary>Two uses of one day at one node.</summary>
    public static InputProblemKind UseTwice { get; } = new("DI0317", InputSeverity.Error, "The use of a day stands twice", "Add them up to one");

    /// <summary>A day of arrival without an arrival, or the other way round.</summary>
    public static InputProblemKind ArrivesOnAlone { get; } = new("DI0318", InputSeverity.Error, "The day of arrival and the source do not go together", "Give `arrivesOn` with `from`: \"incoming\", and only then");

    /// <summary>A reservation of an arrival that the stock row does not have.</summary>
    public static InputProblemKind UnknownArrival { get; } = new("DI0319", InputSeverity.Error, "There is no such arrival", "Correct `arrivesOn`, or add the arrival to `incoming` of the stock row; what has arrived is reserved from on_hand");

    /// <summary>A slot without a day, or with two ways of having one.</summary>
    public static InputProblemKind SlotDay { get; } = new("DI0320", InputSeverity.Error, "The slot has no day of its own, or more than one way of saying it", "Give `on`, its day, or `days`, the weekdays on which it comes");

    /// <summary>A number of orders with no day to count for.</summary>
    public static InputProblemKind SlotUse { get; } = new("DI0321", InputSeverity.Error, "`used` needs a slot with a day of its own", "List under `booked` on which day how many orders are booked");

    /// <summary>A substitute that nobody has.</summary>
    public static InputProblemKind UnknownSubstitute { get; } = new("DI0322", InputSeverity.Warning, "The substitute is neither a product nor in stock", "Correct the SKU, or list the product; SKUs are exact text");

    /// <summary>A substitute that cannot stand for the product.</summary>
    public static InputProblemKind NoSubstitute { get; } = new("DI0323", InputSeverity.Error, "That cannot stand for the product", "List another SKU, once, that is shipped as the product is, or leave it out");

    /// <summary>All kinds of this group, by code.</summary>
    public static IReadOnlyList<InputProblemKind> All { get; } =
    [
        NoAsOf, DuplicateNode, DuplicateStock, DuplicateId, UnknownNode, UnknownCalendar, UnknownService, SkuCase, OffStep, NoTransit, NoDisruption,
        OverReserved, Backwards, KitOfKits, CountryTwice, NotUsed, UseTwice, ArrivesOnAlone, UnknownArrival, SlotDay, SlotUse,
        UnknownSubstitute, NoSubstitute,
    ];
}
