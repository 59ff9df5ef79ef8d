using DomRules.Formats.Batches;
using DomRules.Formats.Json;
using DomRules.Formats.Problems;

namespace DomRules.Formats.Orders;

/// <summary>Reads orders: one a line, as a JSON list, or a single one. A bad order is set aside with its problems and the rest go on.</summary>
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

    /// <summary>Reads a file; a file that cannot be opened is one record that is set aside.</summary>
    public IEnumerable<OrderReading> ReadFile(string path)
    {
        if (!InputFile.TryOpen(path, out var stream, out var problem)) return [new(0, 0, null, [problem])];
        return Read(stream, path);
    }

    /// <summary>Reads a stream while it is enumerated, and closes it at the end.</summary>
    /// <param name="stream">From where it stands.</param>
    /// <param name="file">Name for messages; one that ends in .ndjson or .jsonl is read line by line whatever it looks like.</param>
    public IEnumerable<OrderReading> Read(Stream stream, string file)
    {
        using var window = new ByteWindow(stream);
        using var _ = stream;
        var splitter = new BatchSplitter(window, file, InputLimits.OrderBytes);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var position = 0;
        while (splitter.Next() is { } record)
        {
            var reading = ReadRecord(window.Bytes[..record.Length], record, file, position);
            window.Pass(record.Length);
            yield return Unique(reading, ids, file);
            position++;
        }
        if (position == 0 && splitter.Shape == BatchShape.Lines) yield return Empty(file);
    }

    /// <summary>Reads one order from the bytes of its JSON object.</summary>
    public OrderReading ReadOne(ReadOnlySpan<byte> utf8, string file) => ReadRecord(utf8, new(utf8.Length, 1, "$"), file, 0);

    private OrderReading ReadRecord(ReadOnlySpan<byte> text, BatchRecord record, string file, int position)
    {
        context.Problems.Clear();
        if (record.Problem is { } problem) context.Problems.Add(problem, 0, record.Message);
        var order = record.Problem is null ? JsonRecord.Read(text, context, OrderRecord.Read) : null;
        return new(position, record.Line, order, context.Problems.IsEmpty ? [] : context.Problems.Tell(text, new(file, record.Line, record.Path)));
    }

    private static OrderReading Unique(OrderReading reading, HashSet<string> ids, string file)
    {
        if (reading.Order is not { } order || ids.Add(order.Id)) return reading;
        var kind = OrderProblems.DuplicateOrder;
        var problem = new InputProblem(kind.Severity, kind.Code, file, reading.Line, "$.id", $"an order with the id \"{Shown.Text(order.Id)}\" came before", kind.Remedy);
        return reading with { Order = null, Problems = [.. reading.Problems, problem] };
    }

    private static OrderReading Empty(string file)
    {
        var kind = FileProblems.Empty;
        return new(0, 0, null, [new(kind.Severity, kind.Code, file, 0, "", "the file holds no order", kind.Remedy)]);
    }
}
