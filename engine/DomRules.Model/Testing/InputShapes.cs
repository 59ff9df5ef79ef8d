namespace DomRules.Model.Testing;

/// <summary>The objects that tests write down: orders and networks in the ordinary input formats.</summary>
public static class InputShapes
{
    public static InputShape Order { get; } = new InputShape("order",
        ["id", "channel", "market", "stage", "placedAt", "destination", "service", "promisedBy", "currency", "value", "weight", "priority", "risk", "payment", "gift",
            "allowsPartial", "tags", "customer", "lines", "attempts", "preferredNodes", "onlyNodes", "withoutNodes", "requestedOn", "notBefore", "slot", "cleared",
            "attributes", "pickupNode", "leftOut", "noSubstitutes", "sourceVersion"])
        .With("leftOut", new("left_out", ["node", "sku", "until", "because"]))
        .With("destination", new("destination", ["country", "region", "city", "postalCode", "latitude", "longitude", "centroid"]))
        .With("customer", new("customer", ["tags", "segment", "ordersBefore", "attributes"]))
        .With("lines", new("line",
            ["number", "sku", "quantity", "unitPrice", "unitCost", "weight", "longestSide", "volume", "category", "tags", "bundle", "fulfilment", "pickupNode",
                "releaseDate", "onlyNodes", "withoutNodes", "noSubstitutes", "standsFor", "attributes"]));

    public static InputShape Stock { get; } = new InputShape("stock", ["node", "sku", "onHand", "reserved", "safety", "sellable", "incoming", "daysOfCover", "asOf"])
        .With("incoming", new("incoming", ["quantity", "on", "reserved"]));

    public static InputShape Reservation { get; } = new("reservation", ["order", "node", "sku", "quantity", "stage", "expires", "from", "arrivesOn", "under"]);

    private static InputShape Node { get; } = new InputShape("node",
        ["id", "name", "kind", "active", "rank", "site", "country", "region", "postalCode", "latitude", "longitude", "timeZone", "calendar", "cutoffs", "openingHours",
            "handling", "capabilities", "tags", "capacity", "costs", "blackouts", "attributes"])
        .With("capacity", new("capacity", ["unit", "perDay", "used", "hard"]))
        .With("costs", new("costs", ["perShipment", "perLine", "perUnit"]));

    private static InputShape Product { get; } = new InputShape("product",
        ["sku", "weight", "longestSide", "volume", "category", "tags", "tracked", "quantityStep", "digital", "kit", "substitutes"])
        .With("kit", new("kit", ["sku", "quantity"]))
        .With("substitutes", new("substitute", ["sku", "quantity", "unitPrice"]));

    private static InputShape Service { get; } = new InputShape("service",
        ["id", "level", "mode", "calendar", "cutoff", "cutoffs", "pickupDays", "zones", "rates", "holidayDeadlines", "blackouts"])
        .With("zones", new("zone", ["from", "to", "transit", "distanceUpTo"]))
        .With("rates", new("rate", ["from", "to", "upTo", "distanceUpTo", "price", "perKg"]))
        .With("holidayDeadlines", new("deadline", ["deliverBy", "lastShip"]));

    public static InputShape Network { get; } = new InputShape("network",
        ["asOf", "nodes", "stock", "products", "carriers", "calendars", "markets", "exchangeRates", "reservations", "capacityUse", "lanes", "slots", "disruptions", "distances", "blackouts"])
        .With("nodes", Node)
        .With("stock", Stock)
        .With("products", Product)
        .With("carriers", new InputShape("carrier", ["id", "services"]).With("services", Service))
        .With("calendars", new("calendar", ["id", "workingDays", "holidays"]))
        .With("markets", new("market", ["id", "countries", "currency", "timeZone"]))
        .With("exchangeRates", new("exchange_rates", ["base", "rates"]))
        .With("reservations", Reservation)
        .With("capacityUse", new("capacity_use", ["node", "on", "used"]))
        .With("lanes", new("lane", ["from", "to", "time", "cost"]))
        .With("slots", new InputShape("slot", ["id", "node", "on", "days", "from", "until", "capacity", "used", "booked"]).With("booked", new("booking", ["on", "orders", "order", "expires"])))
        .With("disruptions", new("disruption", ["service", "node", "region", "from", "until", "delay", "closed"]))
        .With("distances", new("distance", ["node", "country", "postalCode", "distance"]))
        .With("blackouts", new("blackout", ["region", "dates"]));
}
