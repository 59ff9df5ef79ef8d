using System.Collections.Immutable;
using DomRules.Model.Orders;
using DomRules.Model.Values;

namespace DomRules.Routing.Tests.Worlds;

/// <summary>Orders of one to five lines.</summary>
internal static class AnyOrder
{
    public static Order Draw(Dice dice, string id)
    {
        var country = dice.Pick("DE", "DE", "AT", "FR");
        return new Order
        {
            Id = id,
            Channel = dice.Pick("web", "web", "store", "marketplace"),
            PlacedAt = dice.OneIn(3) ? null : AnyNetwork.AsOf.AddHours(-dice.Roll(60)),
            Destination = new Destination(country, dice.OneIn(2) ? "BE" : null, null, dice.OneIn(2) ? "10115" : null, AnyNetwork.At(dice)),
            Service = dice.Pick("standard", "standard", "express", "economy"),
            PromisedBy = dice.OneIn(2) ? AnyNetwork.Day(21 + dice.Roll(9)) : null,
            Currency = "EUR",
            Value = dice.OneIn(8) ? AnyNetwork.Money(dice, 300) : null,
            Priority = dice.Roll(3),
            Risk = dice.Pick("unrated", "low", "medium", "high"),
            Gift = dice.OneIn(3),
            AllowsPartial = dice.OneIn(3),
            Tags = dice.Some("rush", "vip"),
            Customer = new Customer { Tags = dice.Some("loyal"), OrdersBefore = dice.Roll(3) },
            Lines = [.. Enumerable.Range(1, 1 + dice.Roll(dice.OneIn(3) ? 5 : 3)).Select(n => Line(dice, n))],
            PreferredNodes = dice.OneIn(4) ? ["N1"] : [],
            OnlyNodes = dice.OneIn(12) ? ["N0", "N1", "N2"] : [],
            WithoutNodes = dice.OneIn(12) ? ["N2"] : [],
            Attributes = dice.OneIn(2) ? NoAttributes.Map : NoAttributes.Map.Add("loyalty", Loyalty(dice)),
        };
    }

    /// <summary>A working day's morning, an evening after every cutoff, a weekend.</summary>
    public static DateTimeOffset When(Dice dice) => AnyNetwork.AsOf.AddHours(dice.Pick(0, 1, 3, 9, 26, 50, 75));

    private static OrderLine Line(Dice dice, int number)
    {
        var sku = dice.Pick(AnyNetwork.Skus.AsSpan()[..(dice.OneIn(6) ? 8 : 6)]);
        return new OrderLine
        {
            Number = number,
            Sku = dice.OneIn(60) ? "NEVER-SEEN" : sku,
            Quantity = sku == "CLOTH" ? (1 + dice.Roll(6)) / 2m : 1 + dice.Roll(dice.OneIn(3) ? 5 : 2),
            UnitPrice = dice.OneIn(10) ? null : AnyNetwork.Money(dice, 60),
            UnitCost = dice.OneIn(3) ? AnyNetwork.Money(dice, 20) : null,
            UnitWeightGrams = dice.OneIn(4) ? 100 + dice.Roll(3000) : null,
            Category = dice.OneIn(4) ? dice.Pick("apparel", "home") : null,
            Tags = dice.OneIn(3) ? dice.Some("fragile", "hazmat", "serial_set") : [],
            Bundle = dice.OneIn(3) ? dice.Pick("b", "c") : null,
            ReleaseDate = dice.OneIn(12) ? AnyNetwork.Day(22 + dice.Roll(3)) : null,
            OnlyNodes = dice.OneIn(20) ? ["N0", "N1"] : [],
            WithoutNodes = dice.OneIn(20) ? ["N1"] : [],
            Attributes = dice.OneIn(5) ? NoAttributes.Map.Add("fragile", YesNoValue.Yes) : NoAttributes.Map,
        };
    }

    private static CodeValue Loyalty(Dice dice)
    {
        var rank = dice.Roll(3);
        return new CodeValue(dice.Pick("bronze", "silver", "gold"), rank);
    }
}
