using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using DomRules.Model.Networks;

namespace DomRules.Engine.Snapshots;

/// <summary>
/// What a decision about some SKUs could have looked at: everything of the network but the stock, products and reservations of
/// other SKUs, and what the batch had taken of these. Safe to share between threads; each SKU is read once.
/// </summary>
public sealed class SnapshotSlice
{
    private readonly Snapshot _snapshot;
    private readonly ILookup<string, Reservation> _reservations;
    private readonly ConcurrentDictionary<int, byte[]> _hashOf = new();
    private readonly Lazy<byte[]> _common;

    /// <summary>Slices of a snapshot.</summary>
    public SnapshotSlice(Snapshot snapshot)
    {
        _snapshot = snapshot;
        _reservations = snapshot.Network.Reservations.ToLookup(held => held.Sku, StringComparer.Ordinal);
        _common = new(() => Encoding.UTF8.GetBytes(NetworkHash.Of(snapshot.Network with { Stock = [], Products = [], Reservations = [], CapacityUse = [] })));
    }

    /// <summary>Slices of a restocked snapshot, which has all but stock in common with its base.</summary>
    internal SnapshotSlice(Snapshot restocked, SnapshotSlice known)
    {
        _snapshot = restocked;
        _reservations = restocked.Network.Reservations.ToLookup(held => held.Sku, StringComparer.Ordinal);
        _common = known._common;
    }

    /// <summary>The network with the stock, products and reservations of these SKUs only, a kit's parts included.</summary>
    public Network Of(IEnumerable<string> skus)
    {
        HashSet<string> wanted = new(Closure(skus).Select(sku => _snapshot.Products[sku].Code), StringComparer.Ordinal);
        return _snapshot.Network with
        {
            Stock = _snapshot.Network.Stock.RemoveAll(row => !wanted.Contains(row.Sku)),
            Products = _snapshot.Network.Products.RemoveAll(product => !wanted.Contains(product.Sku)),
            Reservations = _snapshot.Network.Reservations.RemoveAll(held => !wanted.Contains(held.Sku)),
        };
    }

    /// <summary>Hash of the slice with what the batch took of it, <c>sha256:…</c>; equal for equal slices of different snapshots.</summary>
    /// <param name="skus">The order's; those that the network never mentions have nothing in it.</param>
    /// <param name="ledger">What earlier orders of the batch took.</param>
    /// <param name="more">Whatever else moves and was looked at, such as used capacity; sorted by the caller.</param>
    public string HashOf(IEnumerable<string> skus, StockLedger ledger, IEnumerable<string> more)
    {
        var text = new ArrayBufferWriter<byte>(512);
        text.Write(_common.Value);
        foreach (int sku in Closure(skus))
        {
            text.Write(_hashOf.GetOrAdd(sku, HashOf));
            Append(text, ledger.Movements(sku));
        }

        Append(text, more);
        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(text.WrittenSpan));
    }

    /// <summary>The SKUs and all that kits among them are made of, by the text of the SKU.</summary>
    internal SortedSet<int> Closure(IEnumerable<string> skus)
    {
        ProductIndex products = _snapshot.Products;
        var found = new SortedSet<int>(products.IsExtended ? Comparer<int>.Create((one, other) => string.CompareOrdinal(products[one].Code, products[other].Code)) : null);
        var open = new Stack<string>(skus);
        while (open.TryPop(out string? code))
        {
            if (_snapshot.SkuOf(code) is >= 0 and var sku && found.Add(sku) && _snapshot.Products[sku].Product is { Kit.IsDefaultOrEmpty: false } kit)
            {
                foreach (KitComponent part in kit.Kit)
                {
                    open.Push(part.Sku);
                }
            }
        }

        return found;
    }

    private byte[] HashOf(int sku)
    {
        var text = new ArrayBufferWriter<byte>();
        ProductFacts facts = _snapshot.Products[sku];
        Append(text, [facts.Product is { } product ? NetworkText.Of(product) : new CanonicalText("sku").Text(facts.Code).ToString()]);
        Append(text, Enumerable.Range(_snapshot.Stock.FirstRowOf(sku), _snapshot.Stock.RowsOf(sku).Length).Select(row => NetworkText.Of(_snapshot.SourceOf(row))).Order(StringComparer.Ordinal));
        Append(text, _reservations[facts.Code].Select(NetworkText.Of).Order(StringComparer.Ordinal));
        return SHA256.HashData(text.WrittenSpan);
    }

    private static void Append(ArrayBufferWriter<byte> text, IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            Encoding.UTF8.GetBytes(line, text);
            text.Write("\n"u8);
        }
    }
}
