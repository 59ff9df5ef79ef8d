namespace DomRules.Engine.Parcels;

/// <summary>What something takes of a parcel, in each measure that a parcel may be limited by.</summary>
/// <param name="Grams">Its weight.</param>
/// <param name="Litres">Its volume.</param>
/// <param name="Units">How many units it is, or what part of one.</param>
internal readonly record struct Load(decimal Grams, decimal Litres, decimal Units)
{
    public static Load operator +(Load left, Load right) => new(left.Grams + right.Grams, left.Litres + right.Litres, left.Units + right.Units);

    public static Load operator -(Load left, Load right) => new(left.Grams - right.Grams, left.Litres - right.Litres, left.Units - right.Units);

    public static Load operator *(Load one, decimal times) => new(one.Grams * times, one.Litres * times, one.Units * times);
}
