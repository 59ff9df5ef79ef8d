using DomRules.Formats.Orders;

namespace DomRules.Formats.Tests.Batches;

public sealed class DripTests
{
    /// <summary>Where a stream's pieces end must not matter: whatever comes at once or byte by byte is read alike.</summary>
    [Theory]
    [InlineData("orders.ndjson", 1)]
    [InlineData("orders.ndjson", 7)]
    [InlineData("orders.json", 1)]
    [InlineData("orders.json", 13)]
    public void Read_StreamInSmallPieces_IsTheSame(string file, int piece)
    {
        var lines = Enumerable.Range(1, 30).Select(i => i % 7 == 0 ? "{\"id\":nonsense}" : $$"""{ "id": "{{i}}", "destination": { "country": "DE", "city": "Köln [\"{\"]" }, "lines": [{ "sku": "A", "quantity": 1, "unitPrice": "1 EUR" }] }""");
        var text = Utf8.Of(file.EndsWith(".json") ? $"[{string.Join(" ,\n", lines)}]" : string.Join("\r\n", lines));
        var whole = Told(new MemoryStream(text), file);
        Told(new DripStream(text, piece), file).ShouldBe(whole);
        whole.Count(t => t.Contains("DI0006")).ShouldBe(4);
    }

    private static List<string> Told(Stream stream, string file) =>
        [.. new OrderReader().Read(stream, file).Select(r => $"{r.Position} {r.Line} {r.Order?.Id} {r.Order?.Destination?.City} {string.Join(' ', r.Problems)}")];
}
