using DomRules.Engine.Snapshots;
using DomRules.Model.Orders;
using DomRules.Model.Values;

namespace DomRules.Engine.Facts;

/// <summary>Sums over an order's lines, and its money in the policy's currency, each worked out at the first use.</summary>
internal sealed class OrderTotals
{
    private readonly List<Value?> _lineValues = [];
    private Order _order = null!;
    private Snapshot _snapshot = null!;
    private string _currency = "";
    private Value? _value;

    internal void Begin(Order order, Snapshot snapshot, string currency)
    {
        _order = order;
        _snapshot = snapshot;
        _currency = currency;
        _value = null;
        _lineValues.Clear();
    }

    /// <summary>Value of the order: as given, or the sum of its lines, converted once as a total.</summary>
    internal Value OrderValue() => _value ??= _order.Value is { } given
        ? Converted([given])
        : Converted(Amounts());

    /// <summary>Value of a line.</summary>
    internal Value LineValue(int line)
    {
        while (_lineValues.Count <= line)
        {
            _lineValues.Add(null);
        }

        return _lineValues[line] ??= Converted([Amount(_order.Lines[line])]);
    }

    /// <summary>Price of one unit.</summary>
    internal Value UnitPrice(int line) => Converted([_order.Lines[line].UnitPrice ?? Nothing]);

    /// <summary>An amount in the policy's currency; one that names no currency is in it already.</summary>
    internal Value Converted(ReadOnlySpan<MoneyValue> amounts)
    {
        if (amounts.Length == 1 && string.Equals(amounts[0].Currency, _currency, StringComparison.Ordinal))
        {
            return amounts[0];
        }

        var named = AllNamed(amounts);
        if (_snapshot.Currencies.Total(named, _currency) is { } total)
        {
            return total;
        }

        foreach (var amount in named)
        {
            if (!_snapshot.Currencies.Knows(amount.Currency, _currency))
            {
                return FaultValue.MissingRate(amount.Currency, _currency);
            }
        }

        return FaultValue.Overflow;
    }

    private ReadOnlySpan<MoneyValue> AllNamed(ReadOnlySpan<MoneyValue> amounts)
    {
        foreach (var amount in amounts)
        {
            if (amount.Currency.Length == 0)
            {
                return amounts.ToArray().Select(a => a.Currency.Length == 0 ? a with { Currency = _currency } : a).ToArray();
            }
        }

        return amounts;
    }

    /// <summary>Weight of one unit of a line in grams: the line's, the product's, or a kit's parts together; null: unknown.</summary>
    internal decimal? UnitWeight(int line) => _order.Lines[line].UnitWeightGrams ?? ProductMeasure.Weight(_snapshot, _order.Lines[line].Sku);

    /// <summary>Volume of one unit of a line in litres, found as its weight is; null: unknown.</summary>
    internal decimal? UnitVolume(int line) => _order.Lines[line].UnitVolumeLitres ?? ProductMeasure.Volume(_snapshot, _order.Lines[line].Sku);

    /// <summary>Weight of the order in grams; null: unknown.</summary>
    internal decimal? OrderWeight()
    {
        if (_order.WeightGrams is { } given)
        {
            return given;
        }

        decimal sum = 0;
        for (var line = 0; line < _order.Lines.Length; line++)
        {
            if (UnitWeight(line) is not { } weight)
            {
                return null;
            }

            sum += weight * _order.Lines[line].Quantity;
        }

        return sum;
    }

    private MoneyValue Nothing => new(0, _currency);

    private ReadOnlySpan<MoneyValue> Amounts()
    {
        var amounts = new MoneyValue[_order.Lines.Length];
        for (var line = 0; line < amounts.Length; line++)
        {
            amounts[line] = Amount(_order.Lines[line]);
        }

        return amounts;
    }

    private MoneyValue Amount(OrderLine line) => line.UnitPrice is { } price ? price with { Amount = price.Amount * line.Quantity } : Nothing;
}
