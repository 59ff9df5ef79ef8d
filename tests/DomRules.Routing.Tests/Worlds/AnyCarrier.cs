using System.Collections.Immutable;
using DomRules.Model.Networks;
using DomRules.Model.Values;

namespace DomRules.Routing.Tests.Worlds;

/// <summary>A few services with zones, brackets, cutoffs and deadlines; some countries are served by none.</summary>
internal static class AnyCarrier
{
    private static readonly string[] Countries = ["DE", "AT", "FR"];

    public static ImmutableArray<Carrier> Draw(Dice dice) =>
    [
        new Carrier("mail", [Service(dice, "mail_standard", "standard", "road"), .. dice.OneIn(2) ? ImmutableArray.Create(Service(dice, "mail_economy", "economy", "rail")) : []]),
        .. dice.OneIn(2) ? ImmutableArray.Create(new Carrier("wings", [Service(dice, "wings_express", "express", "air"), Service(dice, "wings_standard", "standard", "air")])) : [],
    ];

    private static CarrierService Service(Dice dice, string id, string level, string mode) => new()
    {
        Id = id,
        Level = level,
        Mode = mode,
        Calendar = dice.OneIn(2) ? "week" : null,
        Cutoffs = dice.OneIn(3) ? [new Cutoff(level, [], new TimeOnly(11 + dice.Roll(7), 0))] : [],
        PickupDays = dice.OneIn(4) ? [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday] : [],
        Zones = [.. Countries.SelectMany(from => Countries.Where(_ => dice.Roll(7) > 0).Select(to => Zone(dice, from, to)))],
        Rates = [.. Countries.SelectMany(to => Rates(dice, to))],
        HolidayDeadlines = dice.OneIn(4) ? [new HolidayDeadline(AnyNetwork.Day(25), AnyNetwork.Day(21))] : [],
        Blackouts = dice.OneIn(5) ? [AnyNetwork.Day(20 + dice.Roll(6))] : [],
    };

    private static TransitZone Zone(Dice dice, string from, string to) => dice.OneIn(3)
        ? new TransitZone(new Area(from), new Area(to), null, 1 + dice.Roll(3))
        : new TransitZone(new Area(from), new Area(to), 1 + dice.Roll(3), null);

    private static IEnumerable<ParcelRate> Rates(Dice dice, string to)
    {
        var price = 200 + dice.Roll(500);
        foreach (var upTo in new[] { 2_000, 10_000, 31_500 })
        {
            price += dice.Roll(500);
            yield return new ParcelRate(new Area(null), new Area(to), upTo, null, new MoneyValue(price / 100m, "EUR"), dice.OneIn(5) ? new MoneyValue(0.25m, "EUR") : null);
        }
    }
}
