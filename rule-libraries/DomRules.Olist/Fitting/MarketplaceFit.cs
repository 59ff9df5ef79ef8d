using DomRules.Olist.Calendars;
using DomRules.Olist.Derivation;

namespace DomRules.Olist.Fitting;

/// <summary>Freight, transit and handling fitted on all that the sample knows of each, with their errors on held-out rows.</summary>
internal sealed class MarketplaceFit
{
    public MarketplaceFit(Marketplace market)
    {
        var freight = FreightRows(market).ToArray();
        Freight = FreightTable.Fit(freight);
        FreightInSample = FitError.Of([.. freight.Select(row => (Freight.Predict(row), row.Freight))]);
        FreightHeldOut = HeldOut.Error(freight, row => row.Order, rows => FreightTable.Fit(rows).Predict, row => row.Freight);

        var transit = TransitRows(market).ToArray();
        Transit = TransitTable.Fit(transit);
        TransitHeldOut = HeldOut.Error(transit, row => row.Order, rows => TransitTable.Fit(rows).Predict, row => row.WorkingDays);
        DeliveredInTime = (decimal)transit.Count(row => row.WorkingDays <= Transit.Predict(row)) / transit.Length;

        var handling = HandlingRows(market).ToArray();
        Handling = HandlingTimes.Fit(handling);
        HandlingHeldOut = HeldOut.Error(handling, row => row.Order, rows => HandlingTimes.Fit(rows).Predict, row => row.WorkingDays);
    }

    public FreightTable Freight { get; }

    public FitError FreightInSample { get; }

    public FitError FreightHeldOut { get; }

    public TransitTable Transit { get; }

    public FitError TransitHeldOut { get; }

    /// <summary>Share of deliveries that took no longer than the fitted days.</summary>
    public decimal DeliveredInTime { get; }

    public HandlingTimes Handling { get; }

    public FitError HandlingHeldOut { get; }

    private static IEnumerable<FreightRow> FreightRows(Marketplace market)
    {
        var sales = market.Sales.ToDictionary(sale => sale.Source.Id, StringComparer.Ordinal);
        foreach (var item in market.Files.Items)
        {
            var sale = sales[item.Order];
            var line = sale.Lines.First(line => line.Product.Id == item.Product);
            if (market.Metres(line.Seller, sale) is { } metres)
            {
                yield return new FreightRow(item.Order, metres, line.Product.Grams, item.Freight);
            }
        }
    }

    private static IEnumerable<TransitRow> TransitRows(Marketplace market) =>
        from sale in market.Sales
        let seller = sale.OnlySeller
        where seller is not null && sale.Source.HandedToCarrier <= sale.Source.Delivered
        let metres = market.Metres(seller, sale)
        where metres is not null
        select new TransitRow(
            sale.Source.Id, metres.Value, WorkingDays.Between(sale.Source.HandedToCarrier!.Value.Date, sale.Source.Delivered!.Value.Date));

    private static IEnumerable<HandlingRow> HandlingRows(Marketplace market) =>
        from sale in market.Sales
        let seller = sale.OnlySeller
        where seller is not null && sale.Source.Approved <= sale.Source.HandedToCarrier
        select new HandlingRow(
            sale.Source.Id, seller.Id, WorkingDays.Between(sale.Source.Approved!.Value.Date, sale.Source.HandedToCarrier!.Value.Date));
}
