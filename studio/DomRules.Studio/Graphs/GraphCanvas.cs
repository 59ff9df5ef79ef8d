using DomRules.Formats.Graphs;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace DomRules.Studio.Graphs;

/// <summary>The lanes of a picture as SVG. Written as code, as the template language takes SVG's <c>text</c> for a word of its own.</summary>
public sealed class GraphCanvas : ComponentBase
{
    private const int Corner = 6;

    [Parameter, EditorRequired] public GraphPicture Picture { get; set; } = null!;

    [Parameter, EditorRequired] public GraphAddress Address { get; set; } = null!;

    /// <summary>What the overlay says of rules, by name; null: there is none.</summary>
    [Parameter] public IReadOnlyDictionary<string, RuleMark>? Marks { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var lane in Picture.Layout.Blocks)
        {
            Open(builder, "g", ("class", "lane"));
            builder.SetKey(lane.Block.Id);
            Frame(builder, lane);
            if (!Address.Folded.Contains(lane.Block.Title))
            {
                Content(builder, lane);
            }

            Title(builder, lane);

            builder.CloseElement();
        }
    }

    private static void Frame(RenderTreeBuilder builder, PlacedBlock lane) =>
        Whole(builder, "rect", ("class", "ground"), ("x", lane.X), ("y", lane.Y), ("width", lane.Width), ("height", lane.Height), ("rx", 10));

    private void Title(RenderTreeBuilder builder, PlacedBlock lane)
    {
        var (name, isFolded) = (lane.Block.Title, Address.Folded.Contains(lane.Block.Title));
        var count = Shown(Picture.RuleCounts.GetValueOrDefault(name));
        Open(builder, "a", ("class", "fold"), ("href", Address.WithFolding(name).ToString()), ("aria-expanded", isFolded ? "false" : "true"));
        Words(builder, "name", lane.X + 14, lane.Y + 21, $"{(isFolded ? "▸" : "▾")} {name}");
        Words(builder, "count", lane.X + 30 + (name.Length * 9), lane.Y + 21, count);
        builder.CloseElement();
    }

    private void Content(RenderTreeBuilder builder, PlacedBlock lane)
    {
        foreach (var arrow in lane.Block.Arrows)
        {
            Arrow(builder, lane.Boxes[arrow.From], lane.Boxes[arrow.To], Picture.Chosen.Contains(arrow.From) && Picture.Chosen.Contains(arrow.To));
        }

        foreach (var box in lane.Block.Boxes)
        {
            Box(builder, box, lane.Boxes[box.Id]);
        }
    }

    private static void Arrow(RenderTreeBuilder builder, PlacedBox from, PlacedBox to, bool isOn)
    {
        var isBelow = from.X == to.X;
        var (x1, y1) = isBelow ? (from.X + (from.Width / 2), from.Y + from.Height) : (from.X + from.Width, from.Y + (from.Height / 2));
        var (x2, y2) = isBelow ? (to.X + (to.Width / 2), to.Y) : (to.X, to.Y + (to.Height / 2));
        var bend = isBelow ? 0 : (x2 - x1) / 2;
        Whole(builder, "path", ("class", isOn ? "arrow on" : "arrow"), ("d", FormattableString.Invariant($"M{x1} {y1}C{x1 + bend} {y1} {x2 - bend} {y2} {x2} {y2}")));
    }

    private void Box(RenderTreeBuilder builder, DrawnBox box, PlacedBox place)
    {
        var mark = box.Rule is null ? null : Marks?.GetValueOrDefault(box.Rule);
        var look = $"box {place.Kind.ToString().ToLowerInvariant()}{(Picture.Chosen.Contains(box.Id) ? " on" : "")}{(box.Rule is { } name && Picture.Hits?.Contains(name) == true ? " hit" : "")}{(mark is null ? "" : " " + mark.Tone)}";
        if (box.Rule is { } rule)
        {
            Open(builder, "a", ("class", look), ("id", box.Id), ("data-rule", rule), ("tabindex", -1), ("href", (Address with { Rule = rule }).ToString()), ("aria-current", rule == Address.Rule ? "true" : null));
        }
        else
        {
            Open(builder, "g", ("class", look), ("id", box.Id));
        }

        Open(builder, "title");
        builder.AddContent(2, string.Join('\n', mark is null ? box.Lines : [.. box.Lines, mark.Words]));
        builder.CloseElement();
        Whole(builder, "rect", ("x", place.X), ("y", place.Y), ("width", place.Width), ("height", place.Height), ("rx", Corner));
        for (var i = 0; i < place.Lines.Length; i++)
        {
            Words(builder, i == 0 ? "first" : "more", place.X + 8, place.Y + 17 + (i * LaneLayout.LineHeight), place.Lines[i]);
        }

        if (mark is { Badge.Length: > 0 })
        {
            Badge(builder, mark, place);
        }

        builder.CloseElement();
    }

    private static void Badge(RenderTreeBuilder builder, RuleMark mark, PlacedBox place)
    {
        var width = (mark.Badge.Length * 7) + 12;
        Whole(builder, "rect", ("class", "badge"), ("x", place.X + place.Width - width + 8), ("y", place.Y - 8), ("width", width), ("height", 18), ("rx", 9));
        Words(builder, "badge", place.X + place.Width - width + 14, place.Y + 5, mark.Badge);
    }

    private static void Words(RenderTreeBuilder builder, string look, int x, int y, string words)
    {
        Open(builder, "text", ("class", look), ("x", x), ("y", y), ("xml:space", "preserve"));
        builder.AddContent(2, words);
        builder.CloseElement();
    }

    private static void Whole(RenderTreeBuilder builder, string element, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        Open(builder, element, attributes);
        builder.CloseElement();
    }

    private static void Open(RenderTreeBuilder builder, string element, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        builder.OpenElement(0, element);
        foreach (var (name, value) in attributes)
        {
            builder.AddAttribute(1, name, value is int number ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : value);
        }
    }

    private static string Shown(int rules) => Kit.Shown.Count(rules, "rule", "rules");
}
