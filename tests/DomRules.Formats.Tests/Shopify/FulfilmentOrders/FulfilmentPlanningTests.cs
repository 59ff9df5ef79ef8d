using System.Collections.Immutable;
using DomRules.Formats.Shopify.FulfilmentOrders;
using DomRules.Testing.Shopify;

namespace DomRules.Formats.Tests.Shopify.FulfilmentOrders;

public sealed class FulfilmentPlanningTests
{
    private static readonly ParcelHold Looked = new(ParcelHold.Other, "a person looks first");

    [Fact]
    public void Plan_WholeOrderElsewhere_IsOneMoveOfAllOfIt()
    {
        var shop = new ShopModel();
        var order = shop.Add(PlannedShop.Order, "11", ("1", 2), ("2", 1));

        FulfilmentPlanning.Plan(PlannedShop.Seen(shop), [At("22", ("1", 2), ("2", 1))]).Mutations.ShouldHaveSingleItem().ShouldBeOfType<MoveMutation>().ShouldSatisfyAllConditions(
            move => move.Id.ShouldBe(order.Id),
            move => move.Location.ShouldBe("22"),
            move => move.Lines.ShouldBeEmpty());
    }

    [Fact]
    public void Plan_PartElsewhere_MovesThatPartAndLeavesTheRest()
    {
        var shop = new ShopModel();
        shop.Add(PlannedShop.Order, "11", ("1", 3));

        PlannedShop.Bring(shop, [At("11", ("1", 1)), At("22", ("1", 2))]).ShouldBeEmpty();

        Told(shop).ShouldBe("1×1 at 11, 2×1 at 22");
    }

    [Fact]
    public void Plan_TwoParcelsFromOneLocation_SplitsOnce()
    {
        var shop = new ShopModel();
        shop.Add(PlannedShop.Order, "11", ("1", 2), ("2", 1));
        Parcel[] parcels = [At("11", ("1", 2)), At("11", ("2", 1))];

        FulfilmentPlanning.Plan(PlannedShop.Seen(shop), parcels).Mutations.ShouldHaveSingleItem().ShouldBeOfType<SplitMutation>();
        PlannedShop.Bring(shop, parcels).ShouldBeEmpty();

        Told(shop).ShouldBe("1×2 at 11, 2×1 at 11");
    }

    [Fact]
    public void Plan_HeldOrder_HoldsItWhereItIs()
    {
        var shop = new ShopModel();
        shop.Add(PlannedShop.Order, "11", ("1", 2));

        FulfilmentPlanning.Plan(PlannedShop.Seen(shop), [new Parcel("22", Looked, Units(("1", 2)))]).Mutations.ShouldHaveSingleItem().ShouldBeOfType<HoldMutation>().Lines.ShouldBeEmpty();
        PlannedShop.Bring(shop, [new Parcel("22", Looked, Units(("1", 2)))]).ShouldBeEmpty();

        Told(shop).ShouldBe("2×1 at 11 held");
    }

    /// <summary>In between nobody could begin with it where it is not to leave from.</summary>
    [Fact]
    public void Plan_HeldOrderLetGoElsewhere_MovesBeforeItReleases()
    {
        var shop = new ShopModel();
        shop.Hold(shop.Add(PlannedShop.Order, "11", ("1", 2)).Id, "domrules", "OTHER", "", []);

        FulfilmentPlanning.Plan(PlannedShop.Seen(shop), [At("22", ("1", 2))]).Mutations.ShouldHaveSingleItem().ShouldBeOfType<MoveMutation>();
        PlannedShop.Bring(shop, [At("22", ("1", 2))]).ShouldBeEmpty();

        Told(shop).ShouldBe("2×1 at 22");
    }

    [Fact]
    public void Plan_PartWithoutStock_HoldsThatPartAlone()
    {
        var shop = new ShopModel();
        shop.Add(PlannedShop.Order, "11", ("1", 3));

        PlannedShop.Bring(shop, [At("11", ("1", 2)), new Parcel(null, new ParcelHold(ParcelHold.OutOfStock, "waits"), Units(("1", 1)))]).ShouldBeEmpty();

        Told(shop).ShouldBe("1×1 at 11 held, 2×1 at 11");
    }

    [Fact]
    public void Plan_HoldOfSomebodyElse_IsNotTouched()
    {
        var shop = new ShopModel();
        shop.Hold(shop.Add(PlannedShop.Order, "11", ("1", 2)).Id, "fraud", "OTHER", "", [], isOurs: false);

        FulfilmentPlanning.Plan(PlannedShop.Seen(shop), [At("11", ("1", 2))]).ShouldSatisfyAllConditions(plan => plan.Mutations.ShouldBeEmpty(), plan => plan.Obstacles.ShouldBeEmpty());
    }

    [Fact]
    public void Plan_OrderInProgressElsewhere_SaysWhatStandsInTheWay()
    {
        var shop = new ShopModel();
        var order = shop.Add(PlannedShop.Order, "11", ("1", 2));
        order.Status = "IN_PROGRESS";

        var plan = FulfilmentPlanning.Plan(PlannedShop.Seen(shop), [At("22", ("1", 2))]);

        plan.Mutations.ShouldBeEmpty();
        plan.Obstacles.ShouldBe([$"2 of line item 1 should leave from location 22, but the shop does not let that be done to {order.Id} (IN_PROGRESS at location 11)"]);
    }

    /// <summary>What the shop has fulfilled already is not asked for again; what has left here without the shop knowing is asked for last.</summary>
    [Fact]
    public void Plan_FewerLeftThanWanted_ServesTheFirstParcels()
    {
        var shop = new ShopModel();
        shop.Add(PlannedShop.Order, "11", ("1", 1));

        PlannedShop.Bring(shop, [At("22", ("1", 1)), At("33", ("1", 1))]).ShouldBeEmpty();

        Told(shop).ShouldBe("1×1 at 22");
    }

    private static Parcel At(string location, params ReadOnlySpan<(string, long)> lines) => new(location, null, Units(lines));

    private static ImmutableSortedDictionary<string, long> Units(params ReadOnlySpan<(string Item, long Units)> lines)
    {
        var units = ImmutableSortedDictionary.CreateBuilder<string, long>(StringComparer.Ordinal);
        foreach (var (item, some) in lines)
        {
            units[item] = some;
        }

        return units.ToImmutable();
    }

    private static string Told(ShopModel shop) => string.Join(", ", shop.ActiveOf(PlannedShop.Order)
        .Select(one => $"{string.Join('+', one.Lines.Select(line => $"{line.Remaining}×{line.LineItem}"))} at {one.Location}{(one.Holds.Count > 0 ? " held" : "")}").Order(StringComparer.Ordinal));
}
