using System.Globalization;
using System.Text;
using DomRules.Formats.Orders;

namespace DomRules.Formats.Tests.Orders;

/// <summary>A large file of lines is read on all cores; nobody can tell from what comes out.</summary>
public sealed class PartsOfAFileTests
{
    [Fact]
    public void ReadPath_LargeFileWithMistakes_ReadsAsTheStreamDoes()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("orders.ndjson", Lines(5_000));

        Told(new OrderReader().ReadPath(file)).ShouldBe(Told(new OrderReader().Read(File.OpenRead(file), file)));
    }

    [Fact]
    public void ReadPath_LargeFileWithAPayloadOfAnotherSystem_ReadsAsTheStreamDoes()
    {
        using var folder = new TemporaryFolder();
        var payload = """{"order":{"id":7,"line_items":[{"id":1,"sku":"A","quantity":1}],"shipping_address":{"country_code":"DE"}}}""";
        var file = folder.Write("orders.ndjson", Lines(4_000) + payload + "\n" + Lines(10));

        Told(new OrderReader().ReadPath(file)).ShouldBe(Told(new OrderReader().Read(File.OpenRead(file), file)));
    }

    /// <summary>Every 97th order repeats an id, every 101st is no JSON, every 89th line is blank.</summary>
    private static string Lines(int orders)
    {
        var text = new StringBuilder();
        for (var i = 0; i < orders; i++)
        {
            var id = i % 97 == 96 ? i - 50 : i;
            text.Append(i % 101 == 100 ? "{ \"id\": " : string.Create(CultureInfo.InvariantCulture, $$"""{"id":"{{id}}","destination":{"country":"DE"},"lines":[{"number":1,"sku":"SKU-{{i}}","quantity":"{{1 + (i % 3)}}"}]}"""));
            text.Append(i % 89 == 88 ? "\n\n" : "\n");
        }

        return text.ToString();
    }

    private static List<string> Told(IEnumerable<OrderReading> readings) =>
        [.. readings.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Position} {r.Line} {r.Order?.Id} {r.Order?.Lines[0].Sku} {r.Order?.Lines[0].Quantity} {string.Join(';', r.Problems)}"))];
}
