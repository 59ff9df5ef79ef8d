using DomRules.Formats.Shopify.FulfilmentOrders;
using DomRules.Testing.Shopify;

namespace DomRules.Formats.Tests.Shopify.FulfilmentOrders;

/// <summary>A stand-in shop that plans are carried out on.</summary>
internal static class PlannedShop
{
    internal const string Order = "450789469";

    internal static List<ShopFulfilmentOrder> Seen(ShopModel shop) => [.. shop.Orders.Where(one => one.Order == Order).Select(one => new ShopFulfilmentOrder
    {
        Id = one.Id,
        Location = one.Location,
        Status = one.ShownStatus,
        Actions = [.. one.Actions(shop.MovesHeld)],
        Holds = [.. one.Holds.Select(hold => new ShopHold(hold.Id, hold.IsOurs))],
        Lines = [.. one.Lines.Select(line => new ShopLine(line.Id, line.LineItem, line.Remaining))],
    })];

    /// <summary>Plans and does until nothing is left to do; returns the obstacles.</summary>
    internal static IReadOnlyList<string> Bring(ShopModel shop, IReadOnlyList<Parcel> parcels, int rounds = 100)
    {
        for (var round = 0; round < rounds; round++)
        {
            var plan = FulfilmentPlanning.Plan(Seen(shop), parcels);
            if (plan.Mutations.IsEmpty)
            {
                return plan.Obstacles;
            }

            plan.Mutations.Select(one => one.Id).ShouldBeUnique();
            foreach (var mutation in plan.Mutations)
            {
                Do(shop, mutation).ShouldBeNull(mutation.ToString());
            }
        }

        throw new InvalidOperationException($"No end after {rounds} rounds.");
    }

    internal static string? Do(ShopModel shop, FulfilmentMutation mutation) => mutation switch
    {
        MoveMutation move => shop.Move(move.Id, move.Location, Units(move.Lines)),
        SplitMutation split => shop.Split(split.Id, Units(split.Lines)),
        HoldMutation hold => shop.Hold(hold.Id, "domrules", hold.Hold.Reason, hold.Hold.Notes, Units(hold.Lines)).Error,
        ReleaseMutation release => shop.Release(release.Id, release.Holds),
        _ => throw new ArgumentOutOfRangeException(nameof(mutation)),
    };

    private static List<(string, long)> Units(IEnumerable<KeyValuePair<string, long>> lines) => [.. lines.Select(line => (line.Key, line.Value))];
}
