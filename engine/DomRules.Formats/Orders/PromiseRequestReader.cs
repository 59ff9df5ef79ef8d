using DomRules.Formats.Batches;
using DomRules.Formats.Json;
using DomRules.Formats.Problems;
using DomRules.Model.Orders;

namespace DomRules.Formats.Orders;

/// <summary>Reads promise requests: one a line, as a JSON list, or a single one. A bad one is set aside with its problems and the rest go on.</summary>
/// <remarks>Not for several threads at once; each takes a reader of its own.</remarks>
public sealed class PromiseRequestReader(ReadingOptions options)
{
    private readonly ReadingContext context = new(options, InputLimits.ProblemsPerOrder);

    /// <summary>Reads the usual way.</summary>
    public PromiseRequestReader() : this(ReadingOptions.Default)
    {
    }

    /// <summary>Reads a file; one that cannot be opened is one reading without request.</summary>
    public IEnumerable<PromiseReading> ReadFile(string path)
    {
        if (!InputFile.TryOpen(path, out var stream, out var problem)) return [new(0, 0, null, [problem])];
        return Read(stream, path);
    }

    /// <summary>Reads a stream while it is enumerated, and closes it at the end.</summary>
    public IEnumerable<PromiseReading> Read(Stream stream, string file)
    {
        using var window = new ByteWindow(stream);
        using var _ = stream;
        var splitter = new BatchSplitter(window, file, InputLimits.OrderBytes);
        var position = 0;
        while (splitter.Next() is { } record)
        {
            var reading = ReadRecord(window.Bytes[..record.Length], record, file, position++);
            window.Pass(record.Length);
            yield return reading;
        }
        if (position == 0 && splitter.Shape == BatchShape.Lines) yield return Empty(file);
    }

    /// <summary>Reads one request from the bytes of its JSON object.</summary>
    public PromiseReading ReadOne(ReadOnlySpan<byte> utf8, string file) => ReadRecord(utf8, new(utf8.Length, 1, "$"), file, 0);

    private PromiseReading ReadRecord(ReadOnlySpan<byte> text, BatchRecord record, string file, int position)
    {
        context.Problems.Clear();
        if (record.Problem is { } problem) context.Problems.Add(problem, 0, record.Message);
        var request = record.Problem is null ? JsonRecord.Read(text, context, PromiseRequestRecord.Read) : null;
        var reading = new PromiseReading(position, record.Line, request, context.Problems.IsEmpty ? [] : context.Problems.Tell(text, new(file, record.Line, record.Path)));
        return request is null ? reading : Checked(reading, request, file);
    }

    private PromiseReading Checked(PromiseReading reading, PromiseRequest request, string file)
    {
        if (context.Options.Checks?.Check(request, file, reading.Line) is not { Count: > 0 } found) return reading;
        return reading with { Request = found.Any(p => p.IsError) ? null : request, Problems = [.. reading.Problems, .. found] };
    }

    private static PromiseReading Empty(string file)
    {
        var kind = FileProblems.Empty;
        return new(0, 0, null, [new(kind.Severity, kind.Code, file, 0, "", "the file holds no promise request", kind.Remedy)]);
    }
}
