using DomRules.Olist.Derivation;
using DomRules.Olist.Fitting;
using NodaTime;

namespace DomRules.Olist.Months;

/// <summary><c>events.ndjson</c>: all that happened to the orders of a month until the last of them was settled, in the order of time.</summary>
internal sealed class EventsFile(Marketplace market, MarketplaceFit fit, MonthOfSales month)
{
    private static readonly LocalTime Unloading = new(6, 0);
    private static readonly LocalTime Announced = new(16, 0);
    private static readonly Duration Aftermath = Duration.FromDays(30);

    public string Text()
    {
        var commands = Stock().Concat(month.Sales.SelectMany(Story)).OrderBy(command => command.At).ToList();
        commands.Add(Commands.Pass(commands[^1].At + Aftermath));
        return string.Concat(commands.Select(command => command.Text + "\n"));
    }

    /// <summary>Each delivery is announced on the Friday before.</summary>
    private IEnumerable<TimedCommand> Stock() => month.Supply.Deliveries.SelectMany(delivery => new[]
    {
        Commands.Expect(ClockReading.InstantOf(delivery.On.PlusDays(-3).At(Announced)), delivery),
        Commands.Receive(ClockReading.InstantOf(delivery.On.At(Unloading)), delivery),
    });

    private IEnumerable<TimedCommand> Story(Sale sale) => new SaleStory(sale, DearFreight.Holds(market, fit, sale)).Commands();
}
