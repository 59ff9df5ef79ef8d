namespace DomRules.Olist.Fitting;

/// <summary>The brackets of the tariff; every upper bound belongs to its bracket.</summary>
internal static class Bands
{
    /// <summary>Kilometres; the last is beyond any two places in Brazil.</summary>
    public static readonly int[] Kilometres = [50, 100, 250, 500, 750, 1000, 1500, 2000, 2500, 4500];

    /// <summary>Grams; the heaviest product of the sample weighs 30 kg.</summary>
    public static readonly int[] Grams = [250, 500, 1000, 2000, 3000, 5000, 7500, 10_000, 15_000, 20_000, 30_000];

    public static int OfDistance(long metres) => Array.FindIndex(Kilometres, km => metres <= km * 1000L);

    public static int OfWeight(int grams) => Array.FindIndex(Grams, bound => grams <= bound);
}
