using System.Collections.Immutable;
using DomRules.Model.Orders;
using static DomRules.Engine.Life.EditEffect;

namespace DomRules.Engine.Life;

/// <summary>What an edit of each field does. Ids, lines, SKUs and quantities are not here: those are compared unit by unit.</summary>
internal static class EditedFields
{
    internal static readonly Order NoOrder = new() { Id = "" };

    private static readonly OrderLine NoLine = new() { Number = 1, Sku = "", Quantity = 1 };

    internal static ImmutableArray<EditedField<Order>> OfOrders { get; } =
    [
        new("channel", Fixed, o => NoOrder with { Channel = o.Channel }),
        new("market", Fixed, o => NoOrder with { Market = o.Market }),
        new("stage", Fixed, o => NoOrder with { Stage = o.Stage }),
        new("placedAt", Fixed, o => NoOrder with { PlacedAt = o.PlacedAt }),
        new("currency", Fixed, o => NoOrder with { Currency = o.Currency }),
        new("destination", PlansAnew, o => NoOrder with { Destination = o.Destination }),
        new("service", PlansAnew, o => NoOrder with { Service = o.Service }),
        new("promisedBy", PlansAnew, o => NoOrder with { PromisedBy = o.PromisedBy }),
        new("requestedOn", PlansAnew, o => NoOrder with { RequestedOn = o.RequestedOn }),
        new("notBefore", PlansAnew, o => NoOrder with { NotBefore = o.NotBefore }),
        new("slot", PlansAnew, o => NoOrder with { Slot = o.Slot }),
        new("allowsPartial", PlansAnew, o => NoOrder with { AllowsPartial = o.AllowsPartial }),
        new("onlyNodes", PlansAnew, o => NoOrder with { OnlyNodes = o.OnlyNodes }),
        new("withoutNodes", PlansAnew, o => NoOrder with { WithoutNodes = o.WithoutNodes }),
        new("leftOut", PlansAnew, o => NoOrder with { LeftOut = o.LeftOut }),
        new("value", AsksRules, o => NoOrder with { Value = o.Value }),
        new("weightGrams", AsksRules, o => NoOrder with { WeightGrams = o.WeightGrams }),
        new("risk", AsksRules, o => NoOrder with { Risk = o.Risk }),
        new("payment", AsksRules, o => NoOrder with { Payment = o.Payment }),
        new("gift", AsksRules, o => NoOrder with { Gift = o.Gift }),
        new("tags", AsksRules, o => NoOrder with { Tags = o.Tags }),
        new("customer", AsksRules, o => NoOrder with { Customer = o.Customer }),
        new("preferredNodes", AsksRules, o => NoOrder with { PreferredNodes = o.PreferredNodes }),
        new("attributes", AsksRules, o => NoOrder with { Attributes = o.Attributes }),
        new("priority", Tells, o => NoOrder with { Priority = o.Priority }),
        new("attempts", Tells, o => NoOrder with { Attempts = o.Attempts }),
        new("noSubstitutes", Tells, o => NoOrder with { NoSubstitutes = o.NoSubstitutes }),
        new("cleared", Tells, o => NoOrder with { Cleared = o.Cleared }),
        new("sourceVersion", Tells, o => NoOrder with { SourceVersion = o.SourceVersion }),
    ];

    internal static ImmutableArray<EditedField<OrderLine>> OfLines { get; } =
    [
        new("fulfilment", PlansAnew, l => NoLine with { Fulfilment = l.Fulfilment }),
        new("pickupNode", PlansAnew, l => NoLine with { PickupNode = l.PickupNode }),
        new("releaseDate", PlansAnew, l => NoLine with { ReleaseDate = l.ReleaseDate }),
        new("onlyNodes", PlansAnew, l => NoLine with { OnlyNodes = l.OnlyNodes }),
        new("withoutNodes", PlansAnew, l => NoLine with { WithoutNodes = l.WithoutNodes }),
        new("bundle", PlansAnew, l => NoLine with { Bundle = l.Bundle }),
        new("unitWeightGrams", PlansAnew, l => NoLine with { UnitWeightGrams = l.UnitWeightGrams }),
        new("longestSideMetres", PlansAnew, l => NoLine with { LongestSideMetres = l.LongestSideMetres }),
        new("unitVolumeLitres", PlansAnew, l => NoLine with { UnitVolumeLitres = l.UnitVolumeLitres }),
        new("unitPrice", AsksRules, l => NoLine with { UnitPrice = l.UnitPrice }),
        new("unitCost", AsksRules, l => NoLine with { UnitCost = l.UnitCost }),
        new("category", AsksRules, l => NoLine with { Category = l.Category }),
        new("tags", AsksRules, l => NoLine with { Tags = l.Tags }),
        new("attributes", AsksRules, l => NoLine with { Attributes = l.Attributes }),
        new("noSubstitutes", Tells, l => NoLine with { NoSubstitutes = l.NoSubstitutes }),
        new("standsFor", Tells, l => NoLine with { StandsFor = l.StandsFor }),
    ];
}
