using CsvHelper;
using DomRules.Olist.Geography;
using NodaTime;
using NodaTime.Text;

namespace DomRules.Olist.Reading;

/// <summary>The five trimmed files of the sample.</summary>
internal sealed record OlistFiles(
    IReadOnlyList<OlistOrder> Orders,
    IReadOnlyList<OlistItem> Items,
    IReadOnlyList<OlistSeller> Sellers,
    IReadOnlyList<OlistProduct> Products,
    IReadOnlyList<OlistPlace> Places)
{
    private static readonly LocalDateTimePattern Stamp = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");

    public static OlistFiles ReadFrom(string folder) => new(
        CsvTable.Read(Path.Combine(folder, "orders.csv"), Order),
        CsvTable.Read(Path.Combine(folder, "order_items.csv"), Item),
        CsvTable.Read(Path.Combine(folder, "sellers.csv"), Seller),
        CsvTable.Read(Path.Combine(folder, "products.csv"), Product),
        CsvTable.Read(Path.Combine(folder, "places.csv"), Place));

    private static OlistOrder Order(CsvReader row) => new(
        row.Text("order_id"),
        row.Text("order_status"),
        Stamp.Parse(row.Text("order_purchase_timestamp")).Value,
        Moment(row, "order_approved_at"),
        Moment(row, "order_delivered_carrier_date"),
        Moment(row, "order_delivered_customer_date"),
        Stamp.Parse(row.Text("order_estimated_delivery_date")).Value.Date,
        row.Text("customer_zip_code_prefix"),
        row.Text("customer_city"),
        row.Text("customer_state"));

    private static LocalDateTime? Moment(CsvReader row, string column) =>
        row.Text(column) is { Length: > 0 } text ? Stamp.Parse(text).Value : null;

    private static OlistItem Item(CsvReader row) => new(
        row.Text("order_id"), row.Text("product_id"), row.Text("seller_id"), Stamp.Parse(row.Text("shipping_limit_date")).Value, row.Decimal("price"), row.Decimal("freight_value"));

    private static OlistSeller Seller(CsvReader row) => new(
        row.Text("seller_id"), row.Text("seller_zip_code_prefix"), row.Text("seller_city"), row.Text("seller_state"));

    private static OlistProduct Product(CsvReader row) => new(
        row.Text("product_id"),
        row.Text("product_category") is { Length: > 0 } category ? category : null,
        row.Whole("product_weight_g"),
        row.Whole("product_length_cm"),
        row.Whole("product_height_cm"),
        row.Whole("product_width_cm"));

    private static OlistPlace Place(CsvReader row) => new(
        row.Text("zip_code_prefix"), new Coordinates(row.Decimal("latitude"), row.Decimal("longitude")), row.Text("state"));
}
