namespace DomRules.Engine.Parcels;

/// <summary>So many parcels any packing needs: by what is to go in, and because pieces over half a limit cannot share.</summary>
internal static class LeastParcels
{
    public static decimal Of(Piece[] pieces, ParcelLimits limits) => Math.Max(
        Of(pieces, limits.Grams, load => load.Grams),
        Math.Max(Of(pieces, limits.Litres, load => load.Litres), Of(pieces, limits.Units, load => load.Units)));

    private static decimal Of(Piece[] pieces, decimal? limit, Func<Load, decimal> measure)
    {
        if (limit is not > 0)
        {
            return 0;
        }

        decimal byAmount = decimal.Ceiling(pieces.Sum(piece => measure(piece.Load) * piece.Count) / limit.Value);
        decimal large = pieces.Where(piece => measure(piece.Load) * 2 > limit).Sum(piece => (decimal)piece.Count);
        return Math.Max(byAmount, large);
    }
}
