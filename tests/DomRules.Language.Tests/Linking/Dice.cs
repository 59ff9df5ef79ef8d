namespace DomRules.Language.Tests.Linking;

/// <summary>Chance that the same seed repeats.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    public bool OneIn(int many) => Below(many) == 0;

    public T Of<T>(params T[] items) => items[Below(items.Length)];

    public int Below(int bound)
    {
        _state = unchecked((_state * 6364136223846793005UL) + 1442695040888963407UL);
        return (int)((_state >> 33) % (ulong)bound);
    }
}
