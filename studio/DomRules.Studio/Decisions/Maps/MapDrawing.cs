using System.Collections.Immutable;
using DomRules.Model.Values;
using DomRules.Studio.Kit;

namespace DomRules.Studio.Decisions.Maps;

/// <summary>A decision's nodes around its destination, laid out.</summary>
/// <param name="Destination">Where the destination is drawn.</param>
/// <param name="Word">Its label.</param>
/// <param name="Dots">Nodes; those that ship last, so that they lie above.</param>
/// <param name="Rings">Distances, the nearest first.</param>
internal sealed record MapDrawing(MapPoint Destination, MapLabel Word, ImmutableArray<MapDot> Dots, ImmutableArray<MapRing> Rings)
{
    /// <summary>Besides those that take part, so many are drawn, the nearest.</summary>
    internal const int Most = 30;

    private const double RoomBetweenRings = 66;
    private const int MostRings = 6;
    private const string Customer = "Destination";

    /// <summary>The drawing of nodes; null: no node with a place.</summary>
    internal static MapDrawing? Of(Place destination, IEnumerable<MappedNode> nodes)
    {
        var drawn = Drawn([.. nodes.Where(node => node.At is not null)]);
        if (drawn.IsEmpty)
        {
            return null;
        }

        var map = new MapProjection(destination).Fit([destination, .. drawn.Select(node => node.At!.Value)]);
        var (middle, points) = (map.Point(destination), drawn.Select(node => map.Point(node.At!.Value)).ToList());
        var labels = new LabelPlacing([middle, .. points]);
        var word = labels.Place(Customer, middle) ?? new MapLabel(Customer, new MapPoint(middle.X, middle.Y - 12), "middle");
        var dots = drawn.Select((node, i) => new MapDot(node, points[i], labels.Place(WordsOf(node), points[i]))).ToList();
        return new MapDrawing(middle, word, [.. dots.OrderByDescending(dot => dot.Node.Part)], [.. RingsAround(middle, map.Scale, labels)]);
    }

    /// <summary>Those that take part, and the nearest others; names are placed in this order.</summary>
    private static ImmutableArray<MappedNode> Drawn(IReadOnlyList<MappedNode> nodes)
    {
        var ordered = nodes.OrderBy(node => node.Part <= NodePart.Gives ? 0 : 1).ThenBy(node => node.Metres ?? long.MaxValue).ThenBy(node => node.Id, StringComparer.Ordinal).ToList();
        return [.. ordered.Take(ordered.Count(node => node.Part <= NodePart.Gives) + Most)];
    }

    private static string WordsOf(MappedNode node) => node.Part <= NodePart.Gives && node.Metres is { } metres ? $"{node.Name} · {Shown.Distance(metres)}" : node.Name;

    private static IEnumerable<MapRing> RingsAround(MapPoint middle, double scale, LabelPlacing labels)
    {
        var step = Step(RoomBetweenRings / scale);
        var farthest = new[] { new MapPoint(0, 0), new(MapProjection.Width, 0), new(0, MapProjection.Height), new(MapProjection.Width, MapProjection.Height) }.Max(middle.To);
        for (var i = 1; i <= MostRings && i * step * scale < farthest; i++)
        {
            yield return new MapRing(i * step, i * step * scale, labels.PlaceOn(Shown.Distance(i * step), middle, i * step * scale));
        }
    }

    /// <summary>The smallest round number of metres from so many on.</summary>
    private static long Step(double metres)
    {
        var step = 100L;
        while (step < metres)
        {
            step = step * 2 >= metres ? step * 2 : step * 5 >= metres ? step * 5 : step * 10;
        }

        return step;
    }
}
