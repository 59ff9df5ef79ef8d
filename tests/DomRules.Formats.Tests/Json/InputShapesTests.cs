using System.Reflection;
using DomRules.Formats.Json;
using DomRules.Formats.Networks;
using DomRules.Formats.Orders;
using DomRules.Model.Testing;

namespace DomRules.Formats.Tests.Json;

/// <summary>The shapes that tests of policies are checked against are those that the readers read.</summary>
public sealed class InputShapesTests
{
    private static readonly Dictionary<string, Type> Read = new(StringComparer.Ordinal)
    {
        ["order"] = typeof(OrderProperty),
        ["destination"] = typeof(DestinationProperty),
        ["customer"] = typeof(CustomerProperty),
        ["left_out"] = typeof(LeftOutProperty),
        ["line"] = typeof(LineProperty),
        ["network"] = Of(typeof(NetworkRecord)),
        ["node"] = Of(typeof(NodeRecord)),
        ["capacity"] = Of(typeof(CapacityRecord)),
        ["costs"] = Of(typeof(NodeCostRecord)),
        ["stock"] = Of(typeof(StockRecord)),
        ["incoming"] = Of(typeof(StockRecord), "ArrivalProperty"),
        ["product"] = Of(typeof(ProductRecord)),
        ["kit"] = Of(typeof(ProductRecord), "KitProperty"),
        ["substitute"] = Of(typeof(SubstituteRecord)),
        ["carrier"] = Of(typeof(CarrierRecord)),
        ["service"] = Of(typeof(ServiceRecord)),
        ["zone"] = Of(typeof(ZoneRecord)),
        ["rate"] = Of(typeof(RateRecord)),
        ["deadline"] = Of(typeof(ServiceRecord), "DeadlineProperty"),
        ["calendar"] = Of(typeof(CalendarRecord)),
        ["market"] = Of(typeof(MarketRecord)),
        ["exchange_rates"] = Of(typeof(ExchangeRateRecord)),
        ["reservation"] = Of(typeof(ReservationRecord)),
        ["capacity_use"] = Of(typeof(CapacityUseRecord)),
        ["lane"] = Of(typeof(LaneRecord)),
        ["slot"] = Of(typeof(SlotRecord)),
        ["booking"] = Of(typeof(SlotBookingRecord)),
        ["disruption"] = Of(typeof(DisruptionRecord)),
        ["distance"] = Of(typeof(DistanceRecord)),
        ["blackout"] = Of(typeof(BlackoutRecord)),
    };

    public static TheoryData<string> Names => [.. All(InputShapes.Order).Concat(All(InputShapes.Network)).Select(s => s.Name).Distinct(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Names))]
    public void Properties_OfAShape_AreThoseThatTheReaderReads(string name)
    {
        var shape = All(InputShapes.Order).Concat(All(InputShapes.Network)).First(s => s.Name == name);

        shape.Properties.ShouldBe(Enum.GetNames(Read[name]).Select(Spelling.Camel), ignoreOrder: true);
        shape.Parts.Keys.Except(shape.Properties).ShouldBeEmpty();
    }

    private static IEnumerable<InputShape> All(InputShape shape) => shape.Parts.Values.SelectMany(All).Prepend(shape);

    private static Type Of(Type record, string properties = "Property") => record.GetNestedType(properties, BindingFlags.NonPublic)!;
}
