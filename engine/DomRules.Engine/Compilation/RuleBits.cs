using System.Numerics;

namespace DomRules.Engine.Compilation;

/// <summary>Sets of rules as words of bits, by place in the list that was indexed.</summary>
internal static class RuleBits
{
    internal static ulong[] None(int rules) => new ulong[(rules + 63) >> 6];

    internal static ulong[] All(int rules)
    {
        var bits = None(rules);
        for (var rule = 0; rule < rules; rule++)
        {
            Add(bits, rule);
        }

        return bits;
    }

    internal static void Add(ulong[] bits, int rule) => bits[rule >> 6] |= 1UL << (rule & 63);

    internal static void Remove(ulong[] bits, int rule) => bits[rule >> 6] &= ~(1UL << (rule & 63));

    internal static bool Has(ulong[] bits, int rule) => (bits[rule >> 6] >> (rule & 63) & 1) != 0;

    internal static void And(ulong[] bits, ulong[] other)
    {
        for (var i = 0; i < bits.Length; i++)
        {
            bits[i] &= other[i];
        }
    }

    internal static void AndNot(ulong[] bits, ulong[] other)
    {
        for (var i = 0; i < bits.Length; i++)
        {
            bits[i] &= ~other[i];
        }
    }

    internal static void Or(ulong[] bits, ulong[] other)
    {
        for (var i = 0; i < bits.Length; i++)
        {
            bits[i] |= other[i];
        }
    }

    /// <summary>The first rule at or after one; -1: there is none.</summary>
    internal static int Next(ulong[] bits, int rule)
    {
        for (var word = rule >> 6; word < bits.Length; word++)
        {
            var rest = word == rule >> 6 ? bits[word] >> (rule & 63) << (rule & 63) : bits[word];
            if (rest != 0)
            {
                return (word << 6) + BitOperations.TrailingZeroCount(rest);
            }
        }

        return -1;
    }
}
