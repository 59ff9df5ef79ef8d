namespace DomRules.Engine.Parcels;

/// <summary>The most that a parcel may hold, measure by measure; null: no limit. Where one is not more than zero, what has any of it travels alone.</summary>
/// <param name="Grams">Weight.</param>
/// <param name="Litres">Volume.</param>
/// <param name="Units">Number of units.</param>
internal readonly record struct ParcelLimits(decimal? Grams, decimal? Litres = null, decimal? Units = null)
{
    private const decimal Largest = 1_000_000_000_000m;

    /// <summary>Whether not more than one measure is limited.</summary>
    public bool IsSingle => (Grams is null ? 0 : 1) + (Litres is null ? 0 : 1) + (Units is null ? 0 : 1) < 2;

    /// <summary>Whether a parcel may hold the load.</summary>
    public bool Hold(Load load) => IsWithin(load.Grams, Grams) && IsWithin(load.Litres, Litres) && IsWithin(load.Units, Units);

    /// <summary>Whether the load takes nothing of what is limited.</summary>
    public bool IsNothing(Load load) => !(Takes(load.Grams, Grams) || Takes(load.Litres, Litres) || Takes(load.Units, Units));

    /// <summary>How full a parcel is with it: in the measure that is scarcest, as a part of the limit.</summary>
    public decimal Share(Load load) => Math.Max(Part(load.Grams, Grams), Math.Max(Part(load.Litres, Litres), Part(load.Units, Units)));

    /// <summary>How often a load goes into a parcel that holds another already.</summary>
    public decimal Times(Load load, Load held) =>
        Math.Min(Times(load.Grams, held.Grams, Grams), Math.Min(Times(load.Litres, held.Litres, Litres), Times(load.Units, held.Units, Units)));

    /// <summary>The load without the measures that are not limited.</summary>
    public Load Of(Load load) => new(Grams is null ? 0 : load.Grams, Litres is null ? 0 : load.Litres, Units is null ? 0 : load.Units);

    /// <summary>Limits beyond which nothing is told apart, none below zero.</summary>
    public ParcelLimits Bounded() => new(Bounded(Grams), Bounded(Litres), Bounded(Units));

    private static decimal? Bounded(decimal? limit) => limit is { } most ? Math.Clamp(most, 0, Largest) : null;

    private static bool IsWithin(decimal amount, decimal? limit) => limit is null || amount <= limit;

    private static bool Takes(decimal amount, decimal? limit) => limit is not null && amount > 0;

    private static decimal Part(decimal amount, decimal? limit) => limit is not > 0 ? 0 : amount < limit ? amount / limit.Value : 1;

    private static decimal Times(decimal amount, decimal held, decimal? limit) => limit is null || amount == 0 ? decimal.MaxValue : decimal.Floor((limit.Value - held) / amount);
}
