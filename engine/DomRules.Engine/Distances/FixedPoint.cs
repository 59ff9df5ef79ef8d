namespace DomRules.Engine.Distances;

/// <summary>Arithmetic on 64-bit numbers with 60 fraction bits: the same bits on every machine.</summary>
internal static class FixedPoint
{
    public const int FractionBits = 60;

    public const long One = 1L << FractionBits;

    /// <summary>The product, rounded down.</summary>
    public static long Multiply(long left, long right)
    {
        long high = Math.BigMul(left, right, out long low);
        return (high << (64 - FractionBits)) | (long)((ulong)low >> FractionBits);
    }

    /// <summary>The square with 120 fraction bits.</summary>
    public static UInt128 Square(long value)
    {
        ulong size = (ulong)Math.Abs(value);
        ulong high = Math.BigMul(size, size, out ulong low);
        return new UInt128(high, low);
    }

    /// <summary>The square root with 60 fraction bits of a number with 120, right to about 60 significant bits.</summary>
    public static long SquareRoot(UInt128 square)
    {
        if (square == UInt128.Zero)
        {
            return 0;
        }

        int up = (int)UInt128.LeadingZeroCount(square) & ~1;
        ulong top = (ulong)((square << up) >> 64);
        ulong root = RootOfNormalized(top);
        ulong rest = top - (root * root);
        ulong fine = (root << 30) + ((rest << 30) / (root << 1));

        // fine is the root of square << up, less 32 bits for what was cut off, plus the 30 gained.
        int down = 30 - 32 + (up >> 1);
        return (long)(down >= 0 ? fine >> down : fine << -down);
    }

    /// <summary>The whole root of a number that is at least 2⁶².</summary>
    private static ulong RootOfNormalized(ulong value)
    {
        ulong root = (ulong)(RootsOfTopByte[(int)(value >> 56)] + 1) << 24;
        root = (root + (value / root)) >> 1;
        root = (root + (value / root)) >> 1;
        root = Math.Min(root, uint.MaxValue);
        while (root * root > value)
        {
            root--;
        }

        while (root < uint.MaxValue && (root + 1) * (root + 1) <= value)
        {
            root++;
        }

        return root;
    }

    /// <summary>For each top byte from 64 to 255 the root of the number's top 16 bits, rounded up.</summary>
    private static readonly byte[] RootsOfTopByte = Roots();

    private static byte[] Roots()
    {
        byte[] roots = new byte[256];
        uint root = 0;
        for (uint top = 0; top < roots.Length; top++)
        {
            uint largest = (top << 8) | 0xFF;
            while (root * root < largest && root < byte.MaxValue)
            {
                root++;
            }

            roots[top] = (byte)root;
        }

        return roots;
    }
}
