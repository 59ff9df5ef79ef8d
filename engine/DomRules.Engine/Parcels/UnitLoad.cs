namespace DomRules.Engine.Parcels;

/// <summary>What one unit of a line takes of a parcel: its weight, which prices ask for, and whatever else is limited.</summary>
internal static class UnitLoad
{
    private const decimal Smallest = 0.000_001m;
    private const decimal Largest = 1_000_000_000_000m;

    public static Load Of(ParcelLine line, ParcelLimits limits) =>
        new(Counted(line.UnitGrams), limits.Litres is null ? 0 : Counted(line.UnitLitres), limits.Units is null ? 0 : 1);

    private static decimal Counted(decimal? amount) => amount switch
    {
        null or <= 0 => 0,
        { } known => Math.Clamp(known, Smallest, Largest),
    };
}
