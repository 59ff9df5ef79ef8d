using System.Collections.Immutable;
using System.Globalization;
using DomRules.Formats.Shopify.FulfilmentOrders;
using DomRules.Testing.Shopify;

namespace DomRules.Formats.Tests.Shopify.FulfilmentOrders;

/// <summary>Made-up shops and wishes.</summary>
internal sealed class AnyShop(Random random)
{
    private static readonly string[] Locations = ["11", "22", "33"];

    /// <summary>Ordered units by line item.</summary>
    internal SortedDictionary<string, long> Ordered { get; } = new(StringComparer.Ordinal);

    /// <summary>A shop with one order, cut into fulfilment orders anyhow; where nothing stands in the way, all of it may be changed.</summary>
    internal ShopModel Shop(bool isWilling)
    {
        var shop = new ShopModel { MovesHeld = random.Next(2) == 0, Merges = random.Next(2) == 0 };
        var heaps = Enumerable.Range(0, random.Next(1, 5)).Select(_ => new SortedDictionary<string, long>(StringComparer.Ordinal)).ToList();
        for (var item = 1; item <= random.Next(1, 5); item++)
        {
            var name = item.ToString(CultureInfo.InvariantCulture);
            Ordered[name] = random.Next(1, 7);
            for (var unit = 0; unit < Ordered[name]; unit++)
            {
                var heap = heaps[random.Next(heaps.Count)];
                heap[name] = heap.GetValueOrDefault(name) + 1;
            }
        }

        foreach (var heap in heaps.Where(heap => heap.Count > 0))
        {
            Spoil(shop, shop.Add(PlannedShop.Order, Locations[random.Next(3)], [.. heap.Select(one => (one.Key, one.Value))]), isWilling);
        }

        return shop;
    }

    /// <summary>Each unit is wanted in some parcel, or in none.</summary>
    internal List<Parcel> Wishes(bool isWhole)
    {
        var parcels = Enumerable.Range(0, random.Next(1, 5)).Select(_ => (Place: random.Next(4), Lines: ImmutableSortedDictionary.CreateBuilder<string, long>(StringComparer.Ordinal))).ToList();
        foreach (var (item, units) in Ordered)
        {
            for (var unit = 0; unit < units + random.Next(2); unit++)
            {
                if (isWhole || random.Next(6) > 0)
                {
                    var lines = parcels[random.Next(parcels.Count)].Lines;
                    lines[item] = lines.GetValueOrDefault(item) + 1;
                }
            }
        }

        return [.. parcels.Where(one => one.Lines.Count > 0).Select(one => one.Place == 3
            ? new Parcel(null, new ParcelHold(ParcelHold.Other, "a person looks first"), one.Lines.ToImmutable())
            : new Parcel(Locations[one.Place], null, one.Lines.ToImmutable()))];
    }

    private void Spoil(ShopModel shop, StoodOrder order, bool isWilling)
    {
        switch (random.Next(isWilling ? 5 : 9))
        {
            case 0: shop.Hold(order.Id, "domrules", "OTHER", "", []); break;
            case 5: order.Status = "IN_PROGRESS"; break;
            case 6: order.RequestStatus = "ACCEPTED"; break;
            case 7: shop.Hold(order.Id, "fraud", "OTHER", "", [], isOurs: false); break;
        }
    }
}
