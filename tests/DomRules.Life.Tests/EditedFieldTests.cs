using System.Collections.Immutable;
using DomRules.Engine.Life;
using DomRules.Life.Tests.Stories;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Orders;
using DomRules.Model.Values;
using DomRules.Operations.Tests;

namespace DomRules.Life.Tests;

/// <summary>What an edit of each field does to an order of which one shipment is reserved and another is told to its store.</summary>
public sealed class EditedFieldTests
{
    private static readonly ImmutableSortedDictionary<string, Value> Fact = NoAttributes.Map.Add("colour", new TextValue("red"));

    private static readonly Dictionary<string, Func<Order, Order>> OfOrder = new()
    {
        ["channel"] = o => o with { Channel = "shop" },
        ["market"] = o => o with { Market = "DE" },
        ["stage"] = o => o with { Stage = "preorder" },
        ["placedAt"] = o => o with { PlacedAt = Shop.Opening.AddDays(-1) },
        ["currency"] = o => o with { Currency = "EUR" },
        ["destination"] = o => o with { Destination = o.Destination! with { City = "Hamburg" } },
        ["service"] = o => o with { Service = "express" },
        ["promisedBy"] = o => o with { PromisedBy = new DateOnly(2026, 11, 30) },
        ["requestedOn"] = o => o with { RequestedOn = new DateOnly(2026, 11, 30) },
        ["notBefore"] = o => o with { NotBefore = new DateOnly(2026, 11, 30) },
        ["slot"] = o => o with { Slot = "noon" },
        ["allowsPartial"] = o => o with { AllowsPartial = true },
        ["onlyNodes"] = o => o with { OnlyNodes = ["BER", "S1"] },
        ["withoutNodes"] = o => o with { WithoutNodes = ["S2"] },
        ["leftOut"] = o => o with { LeftOut = [new LeftOutNode("S2", null, null, "No parking")] },
        ["value"] = o => o with { Value = new MoneyValue(999, "EUR") },
        ["weightGrams"] = o => o with { WeightGrams = 700 },
        ["risk"] = o => o with { Risk = "low" },
        ["payment"] = o => o with { Payment = "captured" },
        ["gift"] = o => o with { Gift = true },
        ["tags"] = o => o with { Tags = ["vip"] },
        ["customer"] = o => o with { Customer = o.Customer with { Segment = "gold" } },
        ["preferredNodes"] = o => o with { PreferredNodes = ["S2"] },
        ["attributes"] = o => o with { Attributes = Fact },
        ["priority"] = o => o with { Priority = 3 },
        ["attempts"] = o => o with { Attempts = 1 },
        ["noSubstitutes"] = o => o with { NoSubstitutes = true },
        ["cleared"] = o => o with { Cleared = ["fraud"] },
        ["sourceVersion"] = o => o with { SourceVersion = 2 },
    };

    private static readonly Dictionary<string, Func<OrderLine, OrderLine>> OfLine = new()
    {
        ["fulfilment"] = l => l with { Fulfilment = "digital" },
        ["pickupNode"] = l => l with { PickupNode = "S2" },
        ["releaseDate"] = l => l with { ReleaseDate = new DateOnly(2026, 11, 30) },
        ["onlyNodes"] = l => l with { OnlyNodes = ["S2"] },
        ["withoutNodes"] = l => l with { WithoutNodes = ["BER", "S1"] },
        ["bundle"] = l => l with { Bundle = "b" },
        ["unitWeightGrams"] = l => l with { UnitWeightGrams = 5 },
        ["longestSideMetres"] = l => l with { LongestSideMetres = 1 },
        ["unitVolumeLitres"] = l => l with { UnitVolumeLitres = 1 },
        ["noSubstitutes"] = l => l with { NoSubstitutes = true },
        ["standsFor"] = l => l with { StandsFor = l.Number == 1 ? 2 : 1 },
        ["unitPrice"] = l => l with { UnitPrice = new MoneyValue(19, "EUR") },
        ["unitCost"] = l => l with { UnitCost = new MoneyValue(9, "EUR") },
        ["category"] = l => l with { Category = "toys" },
        ["tags"] = l => l with { Tags = ["fragile"] },
        ["attributes"] = l => l with { Attributes = Fact },
    };

    public static TheoryData<string> OrderFields => [.. EditedFields.OfOrders.Select(f => f.Name)];

    public static TheoryData<string> LineFields => [.. EditedFields.OfLines.Select(f => f.Name)];

    [Theory, MemberData(nameof(OrderFields))]
    public void Edit_FieldOfTheOrder_DoesWhatItsRowSays(string field)
    {
        var effect = EditedFields.OfOrders.Single(f => f.Name == field).Effect;
        var story = Begun(effect == EditEffect.Fixed);

        var step = story.Try(new EditOrder(OfOrder[field](story.Order("1").Order)));

        step.Refusal.ShouldBe(effect == EditEffect.Fixed ? $"Order 1 was placed with another {field}, which does not change; cancel it and place a new order" : null);
        Stands(story, 1).ShouldBe(effect is EditEffect.Tells or EditEffect.Fixed, "reserved");
        Stands(story, 2).ShouldBe(effect is not EditEffect.PlansAnew, "told to its store");
        step.Decisions.IsEmpty.ShouldBe(effect is EditEffect.Tells or EditEffect.Fixed);
    }

    [Theory, MemberData(nameof(LineFields))]
    public void Edit_FieldOfALine_TouchesThatLineAlone(string field)
    {
        var effect = EditedFields.OfLines.Single(f => f.Name == field).Effect;
        foreach (var number in new[] { 1, 2 })
        {
            var story = Begun();
            var order = story.Order("1").Order;

            var step = story.Do(new EditOrder(order with { Lines = order.Lines.SetItem(number - 1, OfLine[field](order.Lines[number - 1])) }));

            var stands = effect == EditEffect.Tells || (effect == EditEffect.AsksRules && number == 2);
            Stands(story, number).ShouldBe(stands, $"line {number}");
            Stands(story, 3 - number).ShouldBeTrue("the other line");
            step.Last.IsEmpty.ShouldBe(stands);
        }
    }

    [Fact]
    public void Rows_AreOfEveryFieldOfOrdersAndLines()
    {
        EditedFields.OfOrders.Select(f => f.Name).ShouldBe(NamesOf(typeof(Order)).Except(["id", "lines"]), ignoreOrder: true);
        EditedFields.OfLines.Select(f => f.Name).ShouldBe(NamesOf(typeof(OrderLine)).Except(["number", "sku", "quantity"]), ignoreOrder: true);
    }

    [Fact]
    public void Rows_StandInThePageOnTheLifeOfAnOrder()
    {
        var page = File.ReadAllLines(Path.Combine(RepositoryFolder.Path, "docs", "life.md"));
        foreach (var effect in Enum.GetValues<EditEffect>())
        {
            Row(page, Word(effect), 1).ShouldBe(EditedFields.OfOrders.Where(f => f.Effect == effect).Select(f => $"`{f.Name}`"));
            Row(page, Word(effect), 2).ShouldBe(EditedFields.OfLines.Where(f => f.Effect == effect).Select(f => $"`{f.Name}`"));
        }
    }

    [Theory]
    [InlineData("onlyNodes", "2×B from S1; 2×A from S2")]
    [InlineData("withoutNodes", "2×B from S1; 2×A from S2")]
    public void Edit_NodesOfALine_MovesIt(string field, string plan)
    {
        var story = Begun();
        var order = story.Order("1").Order;

        story.Do(new EditOrder(order with { Lines = order.Lines.SetItem(0, OfLine[field](order.Lines[0])) })).Plan("1").ShouldBe(plan);

        story.Stock("BER", "A").FreeOnHand.ShouldBe(5);
    }

    [Fact]
    public void Edit_GoodsToDigital_FulfilsThemAtOnceAndForGood()
    {
        var story = Begun();
        var order = story.Order("1").Order;
        var digital = order with { Lines = order.Lines.SetItem(0, OfLine["fulfilment"](order.Lines[0])) };

        story.Do(new EditOrder(digital)).Plan("1").ShouldBe("2×B from S1");

        story.Order("1").Fulfilled[1].ShouldBe(2);
        story.Stock("BER", "A").FreeOnHand.ShouldBe(5);
        story.Try(new EditOrder(order)).Refusal.ShouldBe("Part of line 1 is with the customer or on its way by digital; give the rest a line of its own");
    }

    [Fact]
    public void Edit_NewServiceAskedFor_WinsOverAnEarlierUpgrade()
    {
        var story = new Story("exceptions { rule late on late then upgrade service up to 6 EUR because \"Keep the promise\" }", Shop.With(("BER", "A", 5)));
        story.Do(new PlaceOrder(Stages.Two)).Do(new TellEvent("1", new OrderEvent("late")));
        var upgraded = story.Order("1").UpgradedTo.ShouldNotBeNull();

        story.Do(new EditOrder(Stages.Two with { Priority = 1 })).Order("1").UpgradedTo.ShouldBe(upgraded, "nothing was said of the service");
        story.Do(new EditOrder(Stages.Two with { Service = "economy" })).Order("1").UpgradedTo.ShouldBeNull();

        story.Plan("1").ShouldBe("2×A from BER");
    }

    [Fact]
    public void Edit_SilentAboutTheSale_LeavesItAsItWas()
    {
        var story = new Story("", Shop.With(("BER", "A", 5)));
        var placed = Stages.Two with { Market = "DE", Currency = "EUR", PlacedAt = Shop.Opening };
        story.Do(new PlaceOrder(placed));

        story.Do(new EditOrder(Stages.Two)).Last.ShouldBeEmpty();

        story.Order("1").Order.ShouldBe(placed with { Lines = Stages.Two.Lines });
    }

    /// <summary>Line 1 is reserved in Berlin, line 2 told to Store Mitte. Spandau has both.</summary>
    private static Story Begun(bool isOfAnotherSale = false)
    {
        var order = Shop.Order("1", ("A", 2), ("B", 2));
        var story = new Story("", Shop.With(("BER", "A", 5), ("S1", "B", 5), ("S2", "A", 2), ("S2", "B", 1)));
        return story.Do(new PlaceOrder(isOfAnotherSale ? order with { Market = "AT", Currency = "CHF", PlacedAt = Shop.Opening.AddDays(-2) } : order)).Do(new MoveShipment("1", 2, ShipmentState.Released));
    }

    private static bool Stands(Story story, int shipment) => story.Order("1").Shipments.Single(s => s.Number == shipment).IsPending;

    private static IEnumerable<string> NamesOf(Type type) =>
        type.GetProperties().Where(p => p.Name != "EqualityContract").Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]);

    private static string Word(EditEffect effect) => effect switch
    {
        EditEffect.Tells => "is known to the next decision",
        EditEffect.AsksRules => "asks the rules again",
        EditEffect.PlansAnew => "plans anew",
        _ => "is refused",
    };

    private static IEnumerable<string> Row(string[] page, string word, int column) =>
        page.Single(line => line.StartsWith($"| {word}", StringComparison.Ordinal)).Split('|')[column + 1].Trim().Split(", ", StringSplitOptions.RemoveEmptyEntries);
}
