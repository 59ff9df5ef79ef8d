using DomRules.Operations.Drafting;

namespace DomRules.Operations.Tests.Drafting;

/// <summary>Changes such as people make, from a seed.</summary>
internal static class Typing
{
    private static readonly string[] Pieces = ["a", "B", " ", "\n", "\u00fc", "\U0001F4E6", "\U0001F600x", "when order.total > 50 EUR"];

    /// <summary>A change of one to three edits of a text, none of which cuts a character in two.</summary>
    internal static TextChange Change(Random dice, string text)
    {
        var edits = new List<TextEdit>();
        for (var (from, left) = (0, dice.Next(1, 4)); left > 0 && from <= text.Length; left--)
        {
            var offset = Whole(text, dice.Next(from, text.Length + 1));
            var end = dice.Next(3) == 0 ? offset : Whole(text, Math.Min(text.Length, offset + dice.Next(6)));
            edits.Add(new TextEdit(offset, end - offset, dice.Next(3) == 0 && end > offset ? "" : Pieces[dice.Next(Pieces.Length)]));
            from = end + 1;
        }

        return TextChange.Of(edits)!;
    }

    internal static string Text(Random dice, int pieces) => string.Concat(Enumerable.Range(0, pieces).Select(_ => Pieces[dice.Next(Pieces.Length)]));

    private static int Whole(string text, int offset) => offset > 0 && offset < text.Length && char.IsLowSurrogate(text[offset]) ? offset + 1 : offset;
}
