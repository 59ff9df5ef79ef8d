using NodaTime;

namespace DomRules.Olist.Reading;

/// <summary>A row of <c>orders.csv</c>. Times are wall-clock times as Olist wrote them; null: the cell is empty.</summary>
internal sealed record OlistOrder(
    string Id,
    string Status,
    LocalDateTime Purchased,
    LocalDateTime? Approved,
    LocalDateTime? HandedToCarrier,
    LocalDateTime? Delivered,
    LocalDate Estimated,
    string PostalPrefix,
    string City,
    string State);
