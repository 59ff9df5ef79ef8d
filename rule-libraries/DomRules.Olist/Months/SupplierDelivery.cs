using NodaTime;

namespace DomRules.Olist.Months;

/// <summary>Units of a product that a seller is taken to have got on a day.</summary>
internal sealed record SupplierDelivery(LocalDate On, string Seller, string Product, int Units);
