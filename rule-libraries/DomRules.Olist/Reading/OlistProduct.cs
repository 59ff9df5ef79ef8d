namespace DomRules.Olist.Reading;

/// <summary>A row of <c>products.csv</c>: grams and whole centimetres; <paramref name="Category"/> is null where the cell is empty.</summary>
internal sealed record OlistProduct(string Id, string? Category, int Grams, int Length, int Height, int Width)
{
    /// <summary>Centimetres.</summary>
    public int LongestSide => Math.Max(Length, Math.Max(Height, Width));

    /// <summary>Litres, exact.</summary>
    public decimal Litres => Length * Height * Width / 1000m;
}
