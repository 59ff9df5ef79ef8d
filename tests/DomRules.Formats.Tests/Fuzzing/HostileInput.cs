using System.Text;

namespace DomRules.Formats.Tests.Fuzzing;

/// <summary>Inputs made to hurt: noise, deep nesting, huge lists, long texts.</summary>
internal static class HostileInput
{
    private static readonly string[] Pieces =
        ["{", "}", "[", "]", ",", ":", "\"", "\\", "\n", "id", "lines", "\"orders\"", "\"sku\"", "node,sku,on_hand", "1", "-", "e", ".", "null", "true", " ", "\"line_items\":", "\"nodes\":[", "asOf", "\u00e9", "\0"];

    internal static byte[] Make(Random random) => random.Next(8) switch
    {
        0 => Noise(random, random.Next(400)),
        1 => Soup(random, random.Next(120)),
        2 => Utf8.Of(new string('[', random.Next(1, 5_000))),
        3 => Utf8.Of(string.Concat(Enumerable.Repeat("{\"a\":", random.Next(1, 2_000)))),
        4 => Utf8.Of("{\"id\":\"1\",\"lines\":[" + string.Join(',', Enumerable.Repeat("0", random.Next(1, 3_000))) + "]}"),
        5 => Utf8.Of("{\"id\":\"" + new string('x', random.Next(1, 20_000)) + "\"}"),
        6 => Utf8.Of("{" + string.Join(',', Enumerable.Range(0, random.Next(1, 500)).Select(i => $"\"p{i}\":{new string('9', random.Next(1, 60))}")) + "}"),
        _ => Utf8.Of(string.Concat(Enumerable.Repeat("node,sku,on_hand\n", random.Next(1, 200)))),
    };

    private static byte[] Noise(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Soup(Random random, int pieces)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pieces; i++) text.Append(Pieces[random.Next(Pieces.Length)]);
        return Utf8.Of(text.ToString());
    }
}
