namespace DomRules.Store.Tests.Sequences;

/// <summary>Chance from a seed.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    public int Upto(int most) => random.Next(most + 1);

    public bool OneIn(int sides) => random.Next(sides) == 0;

    public T Pick<T>(params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];

    public IEnumerable<T> Few<T>(int most, Func<T> make) => Enumerable.Range(0, Upto(most)).Select(_ => make()).ToList();
}
