using DomRules.Language.Editing.Words;

namespace DomRules.Studio.Editor;

/// <summary>Where the boxes of a rule's piece of the graph stand, one below the other.</summary>
/// <param name="Boxes">From top to bottom.</param>
/// <param name="Arrows">From which height to which.</param>
/// <param name="Height">Of all.</param>
internal sealed record RuleDrawing(IReadOnlyList<RuleDrawing.Box> Boxes, IReadOnlyList<(int From, int To)> Arrows, int Height)
{
    internal const int Width = 320;
    internal const int LineHeight = 15;
    private const int Letters = 46;
    private const int Gap = 20;
    private const int Close = 4;

    /// <summary>A box with its text.</summary>
    internal sealed record Box(string Kind, IReadOnlyList<string> Lines, int Y, int Height);

    internal static RuleDrawing Of(PlainRule rule, IReadOnlyList<string> facts)
    {
        var boxes = new List<Box>();
        var arrows = new List<(int, int)>();
        var groups = new List<(string Kind, IEnumerable<string> Texts)>
        {
            ("fact", facts.Count > 0 ? [string.Join(", ", facts)] : []), ("condition", rule.When), ("rule", [rule.Name]), ("effect", rule.Then),
        };
        var y = 1;
        foreach (var (kind, texts) in groups.Where(group => group.Texts.Any()))
        {
            if (boxes.Count > 0)
            {
                arrows.Add((y - Close, y - Close + Gap));
                y += Gap - Close;
            }

            foreach (var text in texts)
            {
                var lines = Wrapped(text).ToList();
                boxes.Add(new Box(kind, lines, y, (lines.Count * LineHeight) + 10));
                y = boxes[^1].Y + boxes[^1].Height + Close;
            }
        }

        return new RuleDrawing(boxes, arrows, y);
    }

    private static IEnumerable<string> Wrapped(string text)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => word.Chunk(Letters)).Select(word => new string(word)))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Letters)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }
}
