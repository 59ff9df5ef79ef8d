namespace DomRules.Studio.Decisions.Maps;

/// <summary>Finds room for words, first come first served: no two touch each other, a point, or the frame.</summary>
/// <param name="kept">Points, which no words may cover.</param>
internal sealed class LabelPlacing(IReadOnlyList<MapPoint> kept)
{
    private const double Frame = 3;
    private readonly List<MapLabel> _placed = [];

    /// <summary>Words beside a point; null: there is no room.</summary>
    internal MapLabel? Place(string words, MapPoint at) => First(
    [
        new(words, new MapPoint(at.X + 10, at.Y + 4), "start"), new(words, new MapPoint(at.X - 10, at.Y + 4), "end"),
        new(words, new MapPoint(at.X, at.Y - 11), "middle"), new(words, new MapPoint(at.X, at.Y + 20), "middle"),
    ]);

    /// <summary>Words on a circle; null: there is no room.</summary>
    internal MapLabel? PlaceOn(string words, MapPoint middle, double radius) => First(
    [
        new(words, new MapPoint(middle.X, middle.Y - radius + 4), "middle"), new(words, new MapPoint(middle.X, middle.Y + radius + 4), "middle"),
        new(words, new MapPoint(middle.X + radius, middle.Y + 4), "middle"), new(words, new MapPoint(middle.X - radius, middle.Y + 4), "middle"),
        new(words, new MapPoint(middle.X + (radius * 0.7071), middle.Y + (radius * 0.7071) + 4), "middle"), new(words, new MapPoint(middle.X - (radius * 0.7071), middle.Y - (radius * 0.7071) + 4), "middle"),
    ]);

    private MapLabel? First(IEnumerable<MapLabel> wanted)
    {
        var found = wanted.FirstOrDefault(Fits);
        if (found is not null)
        {
            _placed.Add(found);
        }

        return found;
    }

    private bool Fits(MapLabel label) =>
        label.Left >= Frame && label.Right <= MapProjection.Width - Frame && label.Top >= Frame && label.Bottom <= MapProjection.Height - Frame
        && !_placed.Any(label.Meets) && !kept.Any(label.Covers);
}
