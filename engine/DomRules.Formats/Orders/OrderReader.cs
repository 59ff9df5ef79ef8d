using DomRules.Formats.Batches;
using DomRules.Formats.Json;

namespace DomRules.Formats.Orders;

/// <summary>Reads orders: one a line, as a JSON list, a single one, or payloads of Shopify. A bad order is set aside with its problems and the rest go on.</summary>
/// <remarks>Not for several threads at once; each takes a reader of its own.</remarks>
public sealed class OrderReader
{
    private readonly ReadingContext context;

    /// <summary>Reads the usual way.</summary>
    public OrderReader() : this(ReadingOptions.Default)
    {
    }

    /// <summary>Reads as the options say.</summary>
    public OrderReader(ReadingOptions options) => context = new(options, InputLimits.ProblemsPerOrder);

    /// <summary>Reads a file, or a folder of Shopify payloads and other order files, as one batch; a file that cannot be opened is one record that is set aside.</summary>
    public IEnumerable<OrderReading> ReadPath(string path)
    {
        var batch = new OrderBatch(context);
        foreach (var file in OrderFolder.Files(path))
        {
            if (AsLines(batch, file) is { } readings)
                foreach (var reading in readings) yield return reading;
            else if (InputFile.TryOpen(file, out var stream, out var problem))
                foreach (var reading in batch.Read(stream, InputFile.NameOf(file))) yield return reading;
            else yield return new(0, 0, null, [problem]);
        }
    }

    /// <summary>Reads a file; one that cannot be opened is one record that is set aside.</summary>
    public IEnumerable<OrderReading> ReadFile(string path) => ReadPath(path);

    /// <summary>Reads a stream while it is enumerated, and closes it at the end.</summary>
    /// <param name="stream">From where it stands.</param>
    /// <param name="file">Name for messages; one that ends in .ndjson or .jsonl is read line by line whatever it looks like.</param>
    public IEnumerable<OrderReading> Read(Stream stream, string file) => new OrderBatch(context).Read(stream, file);

    /// <summary>Reads one order in our own format from the bytes of its JSON object.</summary>
    public OrderReading ReadOne(ReadOnlySpan<byte> utf8, string file) =>
        new OrderBatch(context).ReadRecord(utf8, new(utf8.Length, 1, "$"), BatchShape.Lines, file, out var several) is var reading && several is [var first, ..] ? first : reading;

    /// <summary>A file of lines that is worth more than one core and fits in memory; null: it is none.</summary>
    private static IEnumerable<OrderReading>? AsLines(OrderBatch batch, string file) =>
        file.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase) && File.Exists(file) && new FileInfo(file).Length is >= InputLimits.WorthAllCores and <= InputLimits.FileBytes
        && InputFile.TryRead(file, out var text, out _) ? batch.ReadLines(text, file) : null;
}
