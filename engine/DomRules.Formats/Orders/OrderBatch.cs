using DomRules.Formats.Batches;
using DomRules.Formats.Json;
using DomRules.Formats.Problems;
using DomRules.Formats.Shopify;
using DomRules.Model.Orders;
using DomRules.Model.Values;

namespace DomRules.Formats.Orders;

/// <summary>One batch of orders, from one file or several: ids are unique in all of it.</summary>
internal sealed class OrderBatch
{
    private readonly ReadingContext context;
    private readonly ShopifyOrders shopify;
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private int position;

    internal OrderBatch(ReadingContext context)
    {
        this.context = context;
        shopify = new(context, new());
    }

    internal IEnumerable<OrderReading> Read(Stream stream, string file)
    {
        using var window = new ByteWindow(stream);
        using var _ = stream;
        var splitter = new BatchSplitter(window, file, InputLimits.OrderBytes);
        var isEmpty = true;
        while (splitter.Next() is { } record)
        {
            isEmpty = false;
            var reading = ReadRecord(window.Bytes[..record.Length], record, splitter.Shape, file, out var several);
            window.Pass(record.Length);
            if (several is null) yield return Unique(reading, file);
            else
                foreach (var each in several) yield return Unique(each, file);
        }
        if (isEmpty && splitter.Shape == BatchShape.Lines) yield return Numbered(Empty(file));
    }

    /// <summary>Reads a file of lines on all cores; the readings come in the order of the file. Null: it has to be read line by line.</summary>
    internal IEnumerable<OrderReading>? ReadLines(ReadOnlyMemory<byte> text, string file)
    {
        var parts = LineParts.Of(text, Environment.ProcessorCount);
        var readings = new List<OrderReading>?[parts.Length];
        Parallel.For(0, parts.Length, part => readings[part] = new OrderBatch(context.ForAnotherThread()).ReadPart(parts[part], file));
        return readings.Any(part => part is null) ? null : readings.SelectMany(part => part!).Select(reading => Unique(reading, file));
    }

    /// <summary>The orders of some lines, not yet compared with others; null where payloads of another system stand among them.</summary>
    private List<OrderReading>? ReadPart(LinePart part, string file)
    {
        var readings = new List<OrderReading>();
        using var window = new ByteWindow(new MemoryStream(part.Text.ToArray(), writable: false), part.FirstLine);
        var splitter = new BatchSplitter(window, file, InputLimits.OrderBytes);
        while (splitter.Next() is { } record)
        {
            var reading = ReadRecord(window.Bytes[..record.Length], record, splitter.Shape, file, out var several);
            if (several is not null) return null;
            window.Pass(record.Length);
            readings.Add(reading);
        }
        return readings;
    }

    /// <summary>Reads one record; a payload of Shopify may hold several orders, which are then in the list.</summary>
    internal OrderReading ReadRecord(ReadOnlySpan<byte> text, BatchRecord record, BatchShape shape, string file, out List<OrderReading>? several)
    {
        var place = new RecordPlace(file, record.Line, record.Path);
        several = shape == BatchShape.Whole && ShopifyShape.Detect(text) is { } payload ? shopify.Read(text, payload, place) : null;
        if (several is not null) return default;
        context.Problems.Clear();
        if (record.Problem is { } problem) context.Problems.Add(problem, 0, record.Message);
        var order = record.Problem is null ? JsonRecord.Read(text, context, OrderRecord.Read) : null;
        if (order is null && shape != BatchShape.Whole && record.Problem is null && ShopifyShape.Detect(text) is { } bare) several = shopify.Read(text, bare, place);
        return several is not null ? default : new(0, record.Line, order, context.Problems.IsEmpty ? [] : context.Problems.Tell(text, place));
    }

    private OrderReading Unique(OrderReading reading, string file)
    {
        if (reading.Order is not { } order) return Numbered(reading);
        if (order.Attributes.GetValueOrDefault("order_id") is TextValue { Text: var whose } && ids.Contains(whose))
            return SetAside(reading, file, ShopifyProblems.KnownOrder, $"the order \"{Shown.Text(whose)}\" is here itself");
        return ids.Add(order.Id) ? Numbered(Checked(reading, order, file)) : SetAside(reading, file, OrderProblems.DuplicateOrder, $"an order with the id \"{Shown.Text(order.Id)}\" came before");
    }

    private OrderReading Checked(OrderReading reading, Order order, string file)
    {
        if (context.Options.Checks?.Check(order, file, reading.Line) is not { Count: > 0 } found) return reading;
        return reading with { Order = found.Any(p => p.IsError) ? null : order, Problems = [.. reading.Problems, .. found] };
    }

    private OrderReading SetAside(OrderReading reading, string file, InputProblemKind kind, string message) =>
        Numbered(reading with { Order = null, Problems = [.. reading.Problems, new(kind.Severity, kind.Code, file, reading.Line, "", message, kind.Remedy)] });

    private OrderReading Numbered(OrderReading reading) => reading with { Position = position++ };

    private static OrderReading Empty(string file)
    {
        var kind = FileProblems.Empty;
        return new(0, 0, null, [new(kind.Severity, kind.Code, file, 0, "", "the file holds no order", kind.Remedy)]);
    }
}
