using System.Globalization;
using DomRules.Model.Values;
using DomRules.Studio.Decisions.Maps;

namespace DomRules.Studio.Tests.Decisions;

/// <summary>A decision's nodes are drawn where they lie, with names that can be read, be they one or many.</summary>
public sealed class MapDrawingTests
{
    private static readonly Place Berlin = Place.FromDegrees(52.53m, 13.38m)!.Value;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(30)]
    [InlineData(200)]
    public void Drawing_OfSoManyNodes_HasAllInTheFrameAndNoNamesThatTouch(int many)
    {
        var drawing = MapDrawing.Of(Berlin, Nodes(many)).ShouldNotBeNull();

        drawing.Dots.Length.ShouldBe(Math.Min(many, MapDrawing.Most + 1));
        drawing.Dots.ShouldAllBe(dot => dot.At.X >= 0 && dot.At.X <= MapProjection.Width && dot.At.Y >= 0 && dot.At.Y <= MapProjection.Height);
        drawing.Dots[^1].Node.Part.ShouldBe(NodePart.Ships, "it lies above all others");
        drawing.Dots[^1].Label.ShouldNotBeNull();
        var labels = drawing.Dots.Select(dot => dot.Label).Concat(drawing.Rings.Select(ring => ring.Label)).OfType<MapLabel>().Append(drawing.Word).ToList();
        labels.SelectMany((label, i) => labels.Skip(i + 1).Where(label.Meets)).ShouldBeEmpty();
        labels.ShouldAllBe(label => label.Left >= 0 && label.Right <= MapProjection.Width && label.Top >= 0 && label.Bottom <= MapProjection.Height);
        drawing.Rings.Length.ShouldBeInRange(2, 6);
    }

    [Fact]
    public void Drawing_OfDistances_IsTrueToItsRings()
    {
        var drawing = MapDrawing.Of(Berlin, Nodes(15)).ShouldNotBeNull();
        var perMetre = drawing.Rings[0].Radius / drawing.Rings[0].Metres;
        foreach (var dot in drawing.Dots)
        {
            (dot.At.To(drawing.Destination) / perMetre / dot.Node.Metres!.Value).ShouldBeInRange(0.97, 1.03, dot.Node.Id);
        }

        drawing.Rings.Select(ring => ring.Metres).ShouldBe(Enumerable.Range(1, drawing.Rings.Length).Select(i => i * drawing.Rings[0].Metres));
    }

    [Fact]
    public void Drawing_OverTheDateLine_TakesTheShorterWay()
    {
        var suva = Place.FromDegrees(-18.14m, 178.44m)!.Value;
        var drawing = MapDrawing.Of(suva, [new MappedNode("APW", "Apia", NodePart.Ships, Place.FromDegrees(-13.83m, -171.76m), 1_150_000)]).ShouldNotBeNull();
        drawing.Dots.Single().At.X.ShouldBeGreaterThan(drawing.Destination.X);
        drawing.Dots.Single().At.Y.ShouldBeLessThan(drawing.Destination.Y);
    }

    [Fact]
    public void Drawing_WithoutAnyPlace_IsNone() => MapDrawing.Of(Berlin, [new MappedNode("A", "A", NodePart.Ships, null, 3_000)]).ShouldBeNull();

    /// <summary>Nodes around Germany, with their distance along the great circle; the first ships.</summary>
    private static IEnumerable<MappedNode> Nodes(int many) => Enumerable.Range(0, many).Select(i =>
    {
        var (latitude, longitude) = (48m + (i * 37 % 60 / 10m), 7m + (i * 53 % 70 / 10m));
        var name = string.Create(CultureInfo.InvariantCulture, $"{(i % 3 == 0 ? "Warehouse" : "Store")} number {i}");
        return new MappedNode($"N{i}", name, i == 0 ? NodePart.Ships : i % 4 == 1 ? NodePart.Could : NodePart.Not, Place.FromDegrees(latitude, longitude), Metres(latitude, longitude));
    });

    private static long Metres(decimal latitude, decimal longitude)
    {
        var (a, b, d) = ((double)Berlin.Latitude * Math.PI / 180, (double)latitude * Math.PI / 180, (double)(longitude - Berlin.Longitude) * Math.PI / 180);
        return (long)(6_371_008.8 * Math.Acos((Math.Sin(a) * Math.Sin(b)) + (Math.Cos(a) * Math.Cos(b) * Math.Cos(d))));
    }
}
