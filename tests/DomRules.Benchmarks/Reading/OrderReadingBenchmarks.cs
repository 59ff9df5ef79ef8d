using System.Text.Json;
using BenchmarkDotNet.Attributes;
using DomRules.Formats.Orders;

namespace DomRules.Benchmarks.Reading;

/// <summary>Reading a batch of orders, beside the framework's bare tokenizer and its generic document; figures are for one order.</summary>
[MemoryDiagnoser]
public class OrderReadingBenchmarks
{
    private const int Orders = 2_000;
    private byte[] text = [];

    /// <summary>3 lines are 0.7 kB, 25 lines 3.4 kB.</summary>
    [Params(3, 25)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Prepare() => text = OrderTexts.Lines(Orders, Lines);

    [Benchmark(Baseline = true, OperationsPerInvoke = Orders)]
    public int Tokenizer()
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { AllowMultipleValues = true });
        var tokens = 0;
        while (reader.Read()) tokens++;
        return tokens;
    }

    [Benchmark(OperationsPerInvoke = Orders)]
    public int Document()
    {
        var rest = text.AsMemory();
        var lines = 0;
        for (int end; (end = rest.Span.IndexOf((byte)'\n')) >= 0; rest = rest[(end + 1)..])
        {
            using var document = JsonDocument.Parse(rest[..end]);
            lines += document.RootElement.GetProperty("lines").GetArrayLength();
        }
        return lines;
    }

    [Benchmark(OperationsPerInvoke = Orders)]
    public int Reader()
    {
        var read = 0;
        foreach (var reading in new OrderReader().Read(new MemoryStream(text), "orders.ndjson"))
            if (reading.Order is not null) read++;
        return read;
    }
}
