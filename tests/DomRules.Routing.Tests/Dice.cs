using System.Collections.Immutable;

namespace DomRules.Routing.Tests;

/// <summary>Numbers that look random and are the same for the same seed on every runtime (splitmix).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>From 0 to one less than the number of sides.</summary>
    public int Roll(int sides) => (int)(Next() % (ulong)sides);

    public bool OneIn(int sides) => Roll(sides) == 0;

    public T Pick<T>(params ReadOnlySpan<T> choices) => choices[Roll(choices.Length)];

    /// <summary>Some of the choices, each with even odds.</summary>
    public ImmutableArray<T> Some<T>(params ReadOnlySpan<T> choices)
    {
        var some = ImmutableArray.CreateBuilder<T>();
        foreach (var choice in choices)
        {
            if (OneIn(2))
            {
                some.Add(choice);
            }
        }

        return some.ToImmutable();
    }

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
