using System.Text;

namespace DomRules.Language.Tests.Parsing;

/// <summary>Makes inputs: noise, shuffled words, cut and mutated pieces of real files. The same seed makes the same inputs.</summary>
internal sealed class FuzzSource(ulong seed, string[] files)
{
    private static readonly string[] Oddities =
    [
        "(", ")", "[", "]", "{", "}", "\"", "'", "“", "”", "==", "&&", "||", "!", ";", ",", "|", "||", "..", ".", "`", "\\", "/*", "*/", "#",
        "20kg", "EUR 500", "€5", "1,000", ".5", "1e5", "20.11.2026", "9:00", "25:99", "2026-99-99", "because", "then", "when", "rule", "not",
        "any line where", "sum of", "largest", "- ", "\0", "\uFFFD", "\u200B", "😀", "999999999999999999999999999999999999999", "null", "true",
        "sourcing {", "review {", "test \"x\" {", "expect", "given network {", "<<<<<<< a\n", "otherwise", "step a", "rank by {", "\r", "\t",
    ];

    private readonly string[] _words = [.. files.SelectMany(file => file.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).Distinct().Order(StringComparer.Ordinal)];
    private ulong _state = seed;

    public byte[] Next() => Below(10) switch
    {
        0 => Noise(),
        1 or 2 => Encoding.UTF8.GetBytes(Shuffled()),
        3 => Encoding.UTF8.GetBytes(Repeated()),
        4 => Damaged(),
        _ => Encoding.UTF8.GetBytes(Mutated(Excerpt())),
    };

    private byte[] Noise()
    {
        var bytes = new byte[Below(200)];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)Below(256);
        }

        return bytes;
    }

    private string Shuffled() => string.Join(' ', Enumerable.Range(0, 1 + Below(40)).Select(_ => Word()));

    private string Repeated() => string.Concat(Enumerable.Repeat(Word() + " ", Below(50) == 0 ? 3_000 : Below(80)));

    private byte[] Damaged()
    {
        var bytes = Encoding.UTF8.GetBytes(Excerpt());
        for (var i = Below(4); i >= 0 && bytes.Length > 0; i--)
        {
            bytes[Below(bytes.Length)] = (byte)Below(256);
        }

        return bytes;
    }

    private string Excerpt()
    {
        var lines = files[Below(files.Length)].Split('\n');
        var start = Below(lines.Length);
        var length = Below(200) == 0 ? lines.Length : 1 + Below(8);
        return string.Join('\n', lines.Skip(start).Take(length));
    }

    private string Mutated(string text)
    {
        for (var i = Below(4); i >= 0; i--)
        {
            var at = Below(text.Length + 1);
            text = Below(3) switch
            {
                0 => text.Insert(at, " " + Word() + " "),
                1 => text[..at] + text[Math.Min(text.Length, at + 1 + Below(12))..],
                _ => text[..at],
            };
        }

        return text;
    }

    private string Word() => Below(2) == 0 ? Oddities[Below(Oddities.Length)] : _words[Below(_words.Length)];

    private int Below(int bound)
    {
        _state += 0x9E3779B97F4A7C15UL;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)bound);
    }
}
