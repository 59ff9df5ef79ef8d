namespace DomRules.Formats.Problems;

/// <summary>What is to be said of Shopify's payloads.</summary>
public static class ShopifyProblems
{
    /// <summary>Parts that routing does not use.</summary>
    public static InputProblemKind LeftAside { get; } = new("DI0501", InputSeverity.Note, "Parts of the payload were left aside", "Nothing is to be done; docs/formats.md says what is taken from a payload");

    /// <summary>Properties that are not known here.</summary>
    public static InputProblemKind NotUnderstood { get; } = new("DI0502", InputSeverity.Note, "Properties were not understood", "Nothing is to be done unless one of them matters to routing");

    /// <summary>A response with only some of an order's fields.</summary>
    public static InputProblemKind PartialBody { get; } = new("DI0503", InputSeverity.Error, "Only some fields of the order are there", "Ask for the whole order, at least id, line_items and shipping_address");

    /// <summary>A line without SKU.</summary>
    public static InputProblemKind NoSku { get; } = new("DI0504", InputSeverity.Warning, "A line has no SKU", "Give the variant a SKU in the shop; until then the line stands under its variant or product");

    /// <summary>The order was cancelled or closed.</summary>
    public static InputProblemKind NotOpen { get; } = new("DI0505", InputSeverity.Warning, "The order is not open", "Declare `field order.status` and say in `review` what becomes of orders that are not open");

    /// <summary>Lines of which nothing is left to ship.</summary>
    public static InputProblemKind NothingLeft { get; } = new("DI0506", InputSeverity.Note, "Lines were left out", "Nothing is to be done: they are shipped, removed or refunded");

    /// <summary>An inventory item whose SKU is not known.</summary>
    public static InputProblemKind Unlinked { get; } = new("DI0507", InputSeverity.Warning, "An inventory item has no known SKU", "Add a table `sku,inventory_item_id` to the folder");

    /// <summary>A payload that is recognised and holds nothing to route.</summary>
    public static InputProblemKind NotRouted { get; } = new("DI0508", InputSeverity.Note, "The payload holds nothing that is routed", "Nothing is to be done");

    /// <summary>Stock that the shop does not count.</summary>
    public static InputProblemKind NotTracked { get; } = new("DI0509", InputSeverity.Note, "The shop does not count this stock", "Nothing is to be done: the product counts as untracked");

    /// <summary>Less than nothing is available.</summary>
    public static InputProblemKind Oversold { get; } = new("DI0510", InputSeverity.Warning, "The shop has sold more than there is", "Nothing is available here until stock arrives");

    /// <summary>A country's name that has no code.</summary>
    public static InputProblemKind UnknownCountry { get; } = new("DI0511", InputSeverity.Error, "The country is not known", "Send `country_code`, or the country's English name");

    /// <summary>Nodes in UTC.</summary>
    public static InputProblemKind NoTimeZone { get; } = new("DI0512", InputSeverity.Note, "Locations have no time zone", "Nodes count in UTC; give times and calendars in a network.json if cutoffs matter");

    /// <summary>Paid in another currency.</summary>
    public static InputProblemKind OtherCurrency { get; } = new("DI0513", InputSeverity.Note, "The customer paid in another currency", "Nothing is to be done: values are those in the shop's currency");

    /// <summary>The service was guessed from its title.</summary>
    public static InputProblemKind ServiceByTitle { get; } = new("DI0514", InputSeverity.Note, "The service level was read from the shipping line's title", "Give shipping lines a code such as `express` if it is wrong");

    /// <summary>A fulfilment order of an order that is read too.</summary>
    public static InputProblemKind KnownOrder { get; } = new("DI0515", InputSeverity.Note, "The fulfilment order belongs to an order that is here too", "Nothing is to be done: the order is routed, not its fulfilment order");

    /// <summary>Coordinates far from the postal code.</summary>
    public static InputProblemKind Elsewhere { get; } = new("DI0516", InputSeverity.Warning, "The coordinates are far from the postal code", "Correct the address in the shop; the coordinates are used as they are");

    /// <summary>All kinds of this group, by code.</summary>
    public static IReadOnlyList<InputProblemKind> All { get; } =
    [
        LeftAside, NotUnderstood, PartialBody, NoSku, NotOpen, NothingLeft, Unlinked, NotRouted, NotTracked, Oversold, UnknownCountry, NoTimeZone,
        OtherCurrency, ServiceByTitle, KnownOrder, Elsewhere,
    ];
}
