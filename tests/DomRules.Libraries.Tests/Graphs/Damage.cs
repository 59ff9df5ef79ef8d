namespace DomRules.Libraries.Tests.Graphs;

/// <summary>A good text damaged: pieces cut, doubled and exchanged. The same seed damages it alike.</summary>
internal sealed class Damage(int seed, byte[] text)
{
    private static readonly byte[][] Oddities = ["null"u8.ToArray(), "{}"u8.ToArray(), "[]"u8.ToArray(), "\""u8.ToArray(), "-1"u8.ToArray(), "\"\""u8.ToArray(), "9999999999999999999999"u8.ToArray(), "true"u8.ToArray(), [0], [0xFF], "\\ud800"u8.ToArray()];
    private ulong state = (ulong)seed;

    public byte[] Next()
    {
        var bytes = text.ToList();
        for (var i = Below(3); i >= 0; i--)
        {
            var at = Below(bytes.Count);
            var token = Token(bytes, at);
            switch (Below(5))
            {
                case 0: bytes[at] = (byte)Below(256); break;
                case 1: bytes.RemoveRange(at, Math.Min(bytes.Count - at, 1 + Below(8))); break;
                case 2: bytes.RemoveRange(token.Start, token.Length); bytes.InsertRange(token.Start, Oddities[Below(Oddities.Length)]); break;
                case 3:
                    var other = Token(bytes, Below(bytes.Count));
                    var taken = bytes.GetRange(other.Start, other.Length);
                    bytes.RemoveRange(token.Start, token.Length);
                    bytes.InsertRange(token.Start, taken);
                    break;
                default: bytes.InsertRange(at, Oddities[Below(Oddities.Length)]); break;
            }
            if (bytes.Count == 0) break;
        }
        return [.. bytes];
    }

    /// <summary>The word, number or text around a place, quotation marks included.</summary>
    private static (int Start, int Length) Token(List<byte> bytes, int at)
    {
        var (start, end) = (at, at);
        while (start > 0 && !IsBorder(bytes[start - 1])) start--;
        while (end < bytes.Count && !IsBorder(bytes[end])) end++;
        return (start, end - start);
    }

    private static bool IsBorder(byte b) => b is (byte)',' or (byte)':' or (byte)'{' or (byte)'}' or (byte)'[' or (byte)']';

    private int Below(int bound)
    {
        state = unchecked((state * 6364136223846793005UL) + 1442695040888963407UL);
        return (int)((state >> 33) % (ulong)bound);
    }
}
