using DomRules.Formats.Batches;
using DomRules.Formats.Json;
using DomRules.Model.Canonical;

namespace DomRules.Formats.Life;

/// <summary>Event logs: one event a line, in the order in which things happened. An equal event is an equal line.</summary>
public static class EventLog
{
    /// <summary>The canonical bytes of an event, without a line end.</summary>
    public static byte[] Write(LoggedEvent logged)
    {
        var form = EventForms.Of(logged.Event);
        var whole = form.Write(logged.Event);
        whole.Add(EventNames.Of(EventProperty.At), JsonNodes.Of(logged.At));
        whole.Add(EventNames.Of(EventProperty.Event), JsonNodes.Of(form.Name));
        return CanonicalJson.Write(whole);
    }

    /// <summary>Writes events as lines.</summary>
    public static void Write(Stream stream, IEnumerable<LoggedEvent> events)
    {
        foreach (var logged in events)
        {
            stream.Write(Write(logged));
            stream.WriteByte((byte)'\n');
        }
    }

    /// <summary>Reads a file; one that cannot be opened is one reading without event.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How the orders in it are read; unknown properties are errors in any case.</param>
    public static IEnumerable<LoggedEventReading> ReadFile(string path, ReadingOptions options)
    {
        if (!InputFile.TryOpen(path, out var stream, out var problem)) return [new(0, 0, null, [problem])];
        return Read(stream, InputFile.NameOf(path), options);
    }

    /// <summary>Reads a stream while it is enumerated, and closes it at the end.</summary>
    public static IEnumerable<LoggedEventReading> Read(Stream stream, string file, ReadingOptions options)
    {
        var context = new ReadingContext(options with { Strict = true }, InputLimits.ProblemsPerOrder);
        using var window = new ByteWindow(stream);
        using var _ = stream;
        var splitter = new BatchSplitter(window, file, InputLimits.OrderBytes);
        var position = 0;
        while (splitter.Next() is { } record)
        {
            var reading = ReadRecord(window.Bytes[..record.Length], record, file, position++, context);
            window.Pass(record.Length);
            yield return reading;
        }
    }

    /// <summary>Reads lines that we wrote: as they were kept, whatever limits, facts and checks of inputs are by now.</summary>
    /// <param name="lines">What <see cref="Write(Stream, IEnumerable{LoggedEvent})"/> wrote.</param>
    /// <param name="name">What messages call them.</param>
    public static IEnumerable<LoggedEventReading> ReadKept(ReadOnlyMemory<byte> lines, string name)
    {
        var context = new ReadingContext(ReadingOptions.Kept, InputLimits.ProblemsPerOrder);
        for (var position = 0; !lines.IsEmpty; position++)
        {
            var end = lines.Span.IndexOf((byte)'\n');
            var line = end < 0 ? lines : lines[..end];
            yield return ReadLine(line.Span, name, position, context);
            lines = lines[Math.Min(lines.Length, line.Length + 1)..];
        }
    }

    private static LoggedEventReading ReadLine(ReadOnlySpan<byte> text, string name, int position, ReadingContext context)
    {
        context.Problems.Clear();
        var logged = JsonRecord.Read(text, context, LoggedEventRecord.Read);
        return new(position, position + 1, logged, context.Problems.IsEmpty ? [] : context.Problems.Tell(text, new(name, position + 1, "$")));
    }

    private static LoggedEventReading ReadRecord(ReadOnlySpan<byte> text, BatchRecord record, string file, int position, ReadingContext context)
    {
        context.Problems.Clear();
        if (record.Problem is { } problem) context.Problems.Add(problem, 0, record.Message);
        var logged = record.Problem is null ? JsonRecord.Read(text, context, LoggedEventRecord.Read) : null;
        return new(position, record.Line, logged, context.Problems.IsEmpty ? [] : context.Problems.Tell(text, new(file, record.Line, record.Path)));
    }
}
