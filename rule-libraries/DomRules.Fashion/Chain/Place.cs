namespace DomRules.Fashion.Chain;

/// <summary>A postal code with its centre, as the table has them: numbers stay text.</summary>
internal sealed record Place(string PostalCode, string Latitude, string Longitude, string Region, string Name)
{
    public static IReadOnlyList<Place> ReadFrom(string path) =>
        [.. File.ReadLines(path).Skip(1).Select(line => line.Split(',')).Select(cells => new Place(cells[0], cells[1], cells[2], cells[3], cells[4]))];
}
