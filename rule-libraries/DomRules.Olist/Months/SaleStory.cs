using DomRules.Olist.Derivation;
using NodaTime;

namespace DomRules.Olist.Months;

/// <summary>What becomes of a sale, as the sample tells it; where it tells no time, and for returns, by rules that the library's README states.</summary>
internal sealed class SaleStory(Sale sale, bool needsAPerson)
{
    private static readonly Duration Patience = Duration.FromDays(1);

    private Instant? Approved => Moment(sale.Source.Approved);

    private Instant? Delivered => HandedOver is { } left && Moment(sale.Source.Delivered) is { } delivered ? Instant.Max(left, delivered) : null;

    private Instant? HandedOver => sale.Lines.Count == 0 ? null : Moment(sale.Source.HandedToCarrier);

    /// <summary>Midnight after the promised day.</summary>
    private Instant TooLate => ClockReading.InstantOf(sale.Source.Estimated.PlusDays(1).AtMidnight());

    /// <summary>Not in the order of time: the file sorts them.</summary>
    public IEnumerable<TimedCommand> Commands()
    {
        yield return Months.Commands.Place(sale);
        if (sale.Lines.Count == 0)
        {
            yield break;
        }

        foreach (var command in Approval().Concat(sale.Source.Status == "canceled" ? Cancellation() : Delivery()).Concat(new ReturnStory(sale, Delivered).Commands()))
        {
            yield return command;
        }
    }

    /// <summary>Paid: what it holds is its own, and the sellers are told.</summary>
    private IEnumerable<TimedCommand> Approval()
    {
        if (Approved is not { } approved)
        {
            yield break;
        }

        var told = HandedOver is { } left ? Instant.Min(approved, left) : approved;
        if (needsAPerson)
        {
            yield return Months.Commands.ReleaseHold(told, sale);
        }

        yield return Months.Commands.Tell(told, "confirm", sale);
        foreach (var release in Each(told, "release"))
        {
            yield return release;
        }
    }

    private IEnumerable<TimedCommand> Delivery()
    {
        if (sale.ShippingLimit is { } limit && !(HandedOver <= limit))
        {
            yield return Months.Commands.Happened(Instant.Max(limit, sale.PlacedAt), "cutoff_missed", sale);
        }

        foreach (var shipped in HandedOver is { } left ? Each(left, "ship") : [])
        {
            yield return shipped;
        }

        if (!(Delivered < TooLate))
        {
            yield return Months.Commands.Happened(TooLate, "late", sale);
        }

        foreach (var delivered in Delivered is { } there ? Each(there, "deliver") : [])
        {
            yield return delivered;
        }
    }

    /// <summary>The sample says neither who gave it up nor when: a first digit below 8 is the seller, at the shipping limit; else the customer, a day after paying.</summary>
    private IEnumerable<TimedCommand> Cancellation()
    {
        var asked = (Approved ?? sale.PlacedAt) + Patience;
        yield return HexDigit.At(sale.Source.Id, 0) < 8
            ? Months.Commands.Happened(Instant.Max(sale.ShippingLimit!.Value, Approved ?? sale.PlacedAt), "rejected", sale)
            : Months.Commands.Tell(asked, "cancel", sale);
    }

    /// <summary>The same for each shipment; the sample has one time for all, and as many shipments as sellers.</summary>
    private IEnumerable<TimedCommand> Each(Instant at, string what)
    {
        var sellers = sale.OnlySeller is null ? sale.Lines.Select(line => line.Seller.Id).Distinct(StringComparer.Ordinal).Count() : 1;
        return Enumerable.Range(1, sellers).Select(number => Months.Commands.Move(at, what, sale, sellers == 1 ? null : number));
    }

    private static Instant? Moment(LocalDateTime? wallClock) => wallClock is { } time ? ClockReading.InstantOf(time) : null;
}
