using System.Runtime.InteropServices;
using DomRules.Engine.Parcels;
using DomRules.Engine.Snapshots;
using DomRules.Model.Values;

namespace DomRules.Engine.Carriers;

/// <summary>Sums up what parcels cost, in the policy's currency; foreign prices are converted once, with the sum.</summary>
internal sealed class Carriage(CurrencyConversion currencies, string policyCurrency)
{
    /// <summary>The carriage of some parcels on a lane.</summary>
    /// <param name="lane">The way.</param>
    /// <param name="metres">-1: unknown.</param>
    /// <param name="parcels">What is carried.</param>
    /// <param name="carriage">The sum.</param>
    /// <param name="currency">Null: the service has no prices.</param>
    /// <param name="isOverWeight">Whether a parcel is above the last bracket; then there is no sum.</param>
    /// <returns>False when a rate of exchange is missing or the sum does not fit.</returns>
    public bool TryPrice(ServiceLane lane, int metres, ReadOnlySpan<ParcelWeight> parcels, out decimal carriage, out string? currency, out bool isOverWeight)
    {
        (carriage, currency, isOverWeight) = (0, null, false);
        List<MoneyValue>? foreign = null;
        try
        {
            foreach (ParcelWeight parcel in parcels)
            {
                if (!lane.TryPrice(parcel.Grams, metres, out decimal price, out string? paidIn))
                {
                    isOverWeight = true;
                    return true;
                }

                decimal amount = price * parcel.Times;
                if (paidIn is null || string.Equals(paidIn, policyCurrency, StringComparison.Ordinal))
                {
                    carriage += amount;
                }
                else
                {
                    (foreign ??= []).Add(new(amount, paidIn));
                }

                currency = paidIn is null ? currency : policyCurrency;
            }
        }
        catch (OverflowException)
        {
            return false;
        }

        return foreign is null || TryConvert(foreign, ref carriage);
    }

    private bool TryConvert(List<MoneyValue> foreign, ref decimal carriage)
    {
        foreign.Add(new(carriage, policyCurrency));
        if (currencies.Total(CollectionsMarshal.AsSpan(foreign), policyCurrency) is not { } total)
        {
            return false;
        }

        carriage = total.Amount;
        return true;
    }
}
