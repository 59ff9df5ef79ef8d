using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DomRules.Model.Canonical;
using DomRules.Model.Networks;
using DomRules.Model.Values;

namespace DomRules.Routing.Tests.Cases;

/// <summary>A made-up network as a file that the command line reads, so that what fails can be tried by hand.</summary>
internal static class NetworkFile
{
    public static string Of(Network network) => new JsonObject
    {
        ["asOf"] = Moment(network.AsOf),
        ["nodes"] = List(network.Nodes, Node),
        ["products"] = List(network.Products, Product),
        ["stock"] = List(network.Stock, Row),
        ["reservations"] = List(network.Reservations, r => Object(("order", r.Order), ("node", r.Node), ("sku", r.Sku), ("quantity", DecimalText.Of(r.Quantity)), ("stage", r.Stage), ("expires", r.Expires is { } at ? Moment(at) : null), ("from", r.From), ("arrivesOn", r.ArrivesOn is { } day ? Date(day) : null), ("under", Texts(r.Under)))),
        ["capacityUse"] = List(network.CapacityUse, u => Object(("node", u.Node), ("on", Date(u.On)), ("used", DecimalText.Of(u.Used)))),
        ["lanes"] = List(network.Lanes, l => Object(("from", l.From), ("to", l.To), ("time", $"{l.WorkingDays} working days"), ("cost", Money(l.Cost)))),
        ["slots"] = List(network.Slots, Slot),
        ["carriers"] = List(network.Carriers, c => Object(("id", c.Id), ("services", List(c.Services, Service)))),
        ["calendars"] = List(network.Calendars, c => Object(("id", c.Id), ("workingDays", Days(c.WorkingDays)), ("holidays", Dates(c.Holidays)))),
        ["markets"] = List(network.Markets, m => Object(("id", m.Id), ("countries", Texts(m.Countries)), ("currency", m.Currency), ("timeZone", m.TimeZone))),
        ["exchangeRates"] = network.ExchangeRates is not { } rates ? null : Object(("base", rates.Base), ("rates", new JsonObject(rates.Rates.Select(r => KeyValuePair.Create(r.Key, (JsonNode?)DecimalText.Of(r.Value)))))),
    }.ToJsonString();

    internal static JsonArray Texts(ImmutableArray<string> texts) => new([.. texts.Select(t => (JsonNode?)t)]);

    internal static JsonArray List<T>(ImmutableArray<T> items, Func<T, JsonNode> write) => new([.. items.Select(write)]);

    internal static JsonObject Object(params (string Name, JsonNode? Value)[] properties)
    {
        var made = new JsonObject();
        foreach (var (name, value) in properties)
        {
            if (value is not null)
            {
                made[name] = value;
            }
        }

        return made;
    }

    internal static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    internal static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    internal static string? Money(MoneyValue? money) => money is null ? null : $"{DecimalText.Of(money.Amount)} {money.Currency}";

    internal static string? Measured(decimal? amount, string unit) => amount is { } known ? $"{DecimalText.Of(known)} {unit}" : null;

    internal static JsonObject? Attributes(ImmutableSortedDictionary<string, Value> attributes) => attributes.IsEmpty ? null : new(attributes.Select(a =>
        KeyValuePair.Create(a.Key, a.Value switch { YesNoValue yes => (JsonNode?)yes.IsYes, CodeValue code => code.Code, _ => a.Value.ToString() })));

    private static JsonObject Node(Node node) => Object(
        ("id", node.Id), ("name", node.Name), ("kind", node.Kind), ("active", node.Active), ("rank", node.Rank), ("site", node.Site), ("country", node.Country), ("region", node.Region),
        ("latitude", node.At?.Latitude), ("longitude", node.At?.Longitude), ("timeZone", node.TimeZone), ("calendar", node.Calendar), ("cutoffs", Cutoffs(node.Cutoffs)),
        ("openingHours", node.OpeningHours.IsEmpty ? null : List(node.OpeningHours, o => Object(("days", Days(o.Days)), ("from", Time(o.From)), ("until", Time(o.Until))))),
        ("handling", $"{node.HandlingWorkingDays} working days"), ("capabilities", node.Capabilities is { } can ? Texts(can) : null), ("tags", Texts(node.Tags)),
        ("capacity", node.Capacity is not { } room ? null : Object(("unit", room.Unit), ("perDay", room.PerDay), ("used", room.Used), ("hard", room.Hard))),
        ("costs", Object(("perShipment", Money(node.Costs.PerShipment)), ("perLine", Money(node.Costs.PerLine)), ("perUnit", Money(node.Costs.PerUnit)))),
        ("blackouts", Dates(node.Blackouts)), ("attributes", Attributes(node.Attributes)));

    private static JsonObject Slot(Slot slot) => Object(
        ("id", slot.Id), ("node", slot.Node), ("on", slot.On is { } on ? Date(on) : null), ("days", slot.Days.IsEmpty ? null : Days(slot.Days)), ("from", Time(slot.From)), ("until", Time(slot.Until)), ("capacity", DecimalText.Of(slot.Capacity)),
        ("booked", List(slot.Booked, b => Object(("on", Date(b.On)), ("orders", DecimalText.Of(b.Orders)), ("order", b.Order), ("expires", b.Expires is { } at ? Moment(at) : null)))));

    private static JsonObject Product(Product product) => Object(
        ("sku", product.Sku), ("weight", Measured(product.WeightGrams, "g")), ("longestSide", Measured(product.LongestSideMetres, "m")), ("category", product.Category), ("tags", Texts(product.Tags)),
        ("tracked", product.Tracked), ("quantityStep", DecimalText.Of(product.QuantityStep)), ("digital", product.Digital),
        ("kit", product.Kit.IsEmpty ? null : List(product.Kit, k => Object(("sku", k.Sku), ("quantity", DecimalText.Of(k.Quantity))))));

    private static JsonObject Row(StockRow row) => Object(
        ("node", row.Node), ("sku", row.Sku), ("onHand", DecimalText.Of(row.OnHand)), ("reserved", DecimalText.Of(row.Reserved)), ("safety", DecimalText.Of(row.Safety)), ("sellable", row.Sellable),
        ("incoming", List(row.Incoming, a => Object(("quantity", DecimalText.Of(a.Quantity)), ("on", Date(a.On)), ("reserved", DecimalText.Of(a.Reserved))))), ("daysOfCover", row.DaysOfCover), ("asOf", row.AsOf is { } at ? Moment(at) : null));

    private static JsonObject Service(CarrierService service) => Object(
        ("id", service.Id), ("level", service.Level), ("mode", service.Mode), ("calendar", service.Calendar), ("cutoffs", Cutoffs(service.Cutoffs)),
        ("pickupDays", service.PickupDays.IsEmpty ? null : Days(service.PickupDays)),
        ("zones", List(service.Zones, z => Object(("from", z.From.Country), ("to", z.To.Country), ("transit", z.WorkingDays is { } days ? $"{days} working days" : $"{z.Days} days")))),
        ("rates", List(service.Rates, r => Object(("to", r.To.Country), ("upTo", Measured(r.UpToGrams, "g")), ("price", Money(r.Price)), ("perKg", Money(r.PerKg))))),
        ("holidayDeadlines", List(service.HolidayDeadlines, h => Object(("deliverBy", Date(h.DeliverBy)), ("lastShip", Date(h.LastShip))))), ("blackouts", Dates(service.Blackouts)));

    private static JsonObject? Cutoffs(ImmutableArray<Cutoff> cutoffs) =>
        cutoffs.IsEmpty ? null : new(cutoffs.Select(c => KeyValuePair.Create(c.Level, (JsonNode?)Time(c.At))));

    private static JsonArray Days(ImmutableArray<DayOfWeek> days) => new([.. days.Select(d => (JsonNode?)d.ToString()[..3].ToLowerInvariant())]);

    private static JsonArray Dates(ImmutableArray<DateOnly> dates) => new([.. dates.Select(d => (JsonNode?)Date(d))]);

    private static string Time(TimeOnly time) => time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
