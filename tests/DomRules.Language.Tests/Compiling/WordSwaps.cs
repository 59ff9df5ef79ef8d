using System.Text.RegularExpressions;

namespace DomRules.Language.Tests.Compiling;

/// <summary>Makes programs that still read well but mean something else: words and numbers of good programs change places. The same seed makes the same programs.</summary>
internal sealed partial class WordSwaps(ulong seed, string[] programs)
{
    private readonly string[] _words = [.. programs.SelectMany(p => Word().Matches(p).Select(m => m.Value)).Distinct().Order(StringComparer.Ordinal)];
    private ulong _state = seed;

    public string Next()
    {
        var text = programs[Below(programs.Length)];
        for (var i = Below(3); i >= 0; i--)
        {
            var places = Word().Matches(text);
            if (places.Count > 0)
            {
                var place = places[Below(places.Count)];
                text = text[..place.Index] + _words[Below(_words.Length)] + text[(place.Index + place.Length)..];
            }
        }

        return text;
    }

    [GeneratedRegex(@"[\w.]+")]
    private static partial Regex Word();

    private int Below(int bound)
    {
        _state = unchecked((_state * 6364136223846793005UL) + 1442695040888963407UL);
        return (int)((_state >> 33) % (ulong)bound);
    }
}
