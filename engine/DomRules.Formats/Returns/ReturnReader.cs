using DomRules.Formats.Batches;
using DomRules.Formats.Json;
using DomRules.Formats.Problems;

namespace DomRules.Formats.Returns;

/// <summary>Reads returns: one a line, as a JSON list, or a single one. A bad return is set aside with its problems and the rest go on.</summary>
/// <remarks>Not for several threads at once; each takes a reader of its own.</remarks>
public sealed class ReturnReader
{
    private readonly ReadingContext context;

    /// <summary>Reads the usual way.</summary>
    public ReturnReader() : this(ReadingOptions.Default)
    {
    }

    /// <summary>Reads as the options say.</summary>
    public ReturnReader(ReadingOptions options) => context = new(options, InputLimits.ProblemsPerOrder);

    /// <summary>Reads a file; one that cannot be opened is one record that is set aside.</summary>
    public IEnumerable<ReturnReading> ReadFile(string path)
    {
        if (!InputFile.TryOpen(path, out var stream, out var problem)) return [new(0, path, 0, null, [problem])];
        return Read(stream, path);
    }

    /// <summary>Reads a stream while it is enumerated, and closes it at the end.</summary>
    public IEnumerable<ReturnReading> Read(Stream stream, string file)
    {
        using var window = new ByteWindow(stream);
        using var _ = stream;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var splitter = new BatchSplitter(window, file, InputLimits.OrderBytes);
        var position = 0;
        while (splitter.Next() is { } record)
        {
            var reading = ReadRecord(window.Bytes[..record.Length], record, file, position++);
            window.Pass(record.Length);
            yield return reading.Request is { } request && !ids.Add(request.Id) ? Twice(reading, request.Id) : reading;
        }
        if (position == 0) yield return Empty(file);
    }

    /// <summary>Reads one return from the bytes of its JSON object.</summary>
    public ReturnReading ReadOne(ReadOnlySpan<byte> utf8, string file) => ReadRecord(utf8, new(utf8.Length, 1, "$"), file, 0);

    private ReturnReading ReadRecord(ReadOnlySpan<byte> text, BatchRecord record, string file, int position)
    {
        context.Problems.Clear();
        if (record.Problem is { } problem) context.Problems.Add(problem, 0, record.Message);
        var request = record.Problem is null ? JsonRecord.Read(text, context, ReturnRecord.Read) : null;
        return new(position, file, record.Line, request, context.Problems.IsEmpty ? [] : context.Problems.Tell(text, new(file, record.Line, record.Path)));
    }

    private static ReturnReading Twice(ReturnReading reading, string id)
    {
        var kind = ReturnProblems.DuplicateReturn;
        return reading with { Request = null, Problems = [.. reading.Problems, new(kind.Severity, kind.Code, reading.File, reading.Line, "", $"a return with the id \"{Shown.Text(id)}\" came before", kind.Remedy)] };
    }

    private static ReturnReading Empty(string file)
    {
        var kind = FileProblems.Empty;
        return new(0, file, 0, null, [new(kind.Severity, kind.Code, file, 0, "", "the file holds no return", kind.Remedy)]);
    }
}
