using System.Collections.Immutable;
using System.Globalization;

namespace DomRules.Model.Life;

/// <summary>What reservations of one counter that count under the same share rules add up to.</summary>
/// <param name="Source">Which counter.</param>
/// <param name="ArrivesOn">Day of the arrival; null unless <see cref="StockSource.Incoming"/>.</param>
/// <param name="Under">Share rules under which they count, by name.</param>
/// <param name="Quantity">Units, more than 0.</param>
public sealed record ReservedUnits(StockSource Source, DateOnly? ArrivesOn, ImmutableArray<string> Under, decimal Quantity)
{
    /// <summary>The same units wherever they stand: what adds up has the same text.</summary>
    internal static string Group(StockReservation held) =>
        string.Join('\n', [((int)held.Key.Source).ToString(CultureInfo.InvariantCulture), held.Key.ArrivesOn?.DayNumber.ToString("D7", CultureInfo.InvariantCulture) ?? "", .. held.Under]);
}
