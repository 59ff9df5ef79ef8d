namespace DomRules.Formats.Tests.Fuzzing;

/// <summary>Changes real inputs: bytes flipped, pieces cut, doubled, swapped, hostile values put in.</summary>
internal sealed class Mutation(Random random)
{
    private static readonly byte[][] Hostile =
    [
        Utf8.Of("1e999999999"), Utf8.Of("-0"), Utf8.Of("99999999999999999999999999999999999999999999"), Utf8.Of("0.00000000000000000000000000000000000001"), Utf8.Of("null"), Utf8.Of("\"\\ud800\""),
        Utf8.Of("\"\\u0000\""), Utf8.Of("[[[[[[[["), Utf8.Of("{\"a\":{\"a\":"), Utf8.Of("\"\""), Utf8.Of("true"), [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0], Utf8.Of("\uFEFF"), Utf8.Of("\r\n"),
        Utf8.Of("\"9999-99-99\""), Utf8.Of("\"0001-01-01T00:00:00+14:00\""), Utf8.Of("\"9999-12-31T23:59:59-14:00\""), Utf8.Of("\"25:61\""), Utf8.Of("\"1e40 kg\""), Utf8.Of("\"79228162514264337593543950335 km\""),
        Utf8.Of("\"-1 EUR\""), Utf8.Of("\"mon-sun,*\""), Utf8.Of("],\"lines\":["), Utf8.Of(",,"), Utf8.Of("\"\"\"\""), Utf8.Of("}{"),
    ];

    internal byte[] Of(byte[] input)
    {
        var bytes = new List<byte>(input);
        for (var changes = random.Next(1, 6); changes > 0 && bytes.Count > 0; changes--) Change(bytes);
        return [.. bytes];
    }

    private void Change(List<byte> bytes)
    {
        var at = random.Next(bytes.Count);
        var length = Math.Min(bytes.Count - at, random.Next(1, 40));
        switch (random.Next(8))
        {
            case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
            case 1: bytes[at] = (byte)random.Next(256); break;
            case 2: bytes.RemoveRange(at, length); break;
            case 3: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
            case 4: bytes.RemoveRange(at, bytes.Count - at); break;
            case 5: bytes.InsertRange(at, Hostile[random.Next(Hostile.Length)]); break;
            case 6: ReplaceValue(bytes, at); break;
            default: bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length)); break;
        }
    }

    /// <summary>Puts a hostile value where a value stands, so that the text stays JSON more often.</summary>
    private void ReplaceValue(List<byte> bytes, int at)
    {
        var colon = bytes.IndexOf((byte)':', at);
        if (colon < 0) return;
        var end = bytes.FindIndex(colon, b => b is (byte)',' or (byte)'}' or (byte)']');
        if (end < 0) return;
        bytes.RemoveRange(colon + 1, end - colon - 1);
        bytes.InsertRange(colon + 1, Hostile[random.Next(Hostile.Length)]);
    }
}
