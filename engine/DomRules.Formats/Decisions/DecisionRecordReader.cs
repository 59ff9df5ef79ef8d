using DomRules.Formats.Batches;
using DomRules.Formats.Json;
using DomRules.Formats.Problems;
using DomRules.Model.Decisions;

namespace DomRules.Formats.Decisions;

/// <summary>Reads decision records: one a line, as a JSON list, or a single one. Strict: a property that no record has is an error.</summary>
/// <remarks>Not for several threads at once; each takes a reader of its own.</remarks>
public sealed class DecisionRecordReader
{
    private const int RecordBytes = 64 * 1024 * 1024;
    private readonly ReadingContext context = new(new() { Strict = true }, InputLimits.ProblemsPerOrder);

    /// <summary>Reads a file; one that cannot be opened is one reading without record.</summary>
    public IEnumerable<DecisionReading> ReadFile(string path)
    {
        if (!InputFile.TryOpen(path, out var stream, out var problem)) return [new(0, 0, null, [problem])];
        return Read(stream, InputFile.NameOf(path));
    }

    /// <summary>Reads a stream while it is enumerated, and closes it at the end.</summary>
    public IEnumerable<DecisionReading> Read(Stream stream, string file)
    {
        using var window = new ByteWindow(stream);
        using var _ = stream;
        var splitter = new BatchSplitter(window, file, RecordBytes);
        var position = 0;
        while (splitter.Next() is { } record)
        {
            var reading = ReadRecord(window.Bytes[..record.Length], record, file, position++);
            window.Pass(record.Length);
            yield return reading;
        }
    }

    /// <summary>Reads one record from the bytes of its JSON object.</summary>
    public DecisionReading ReadOne(ReadOnlySpan<byte> utf8, string file) => ReadRecord(utf8, new(utf8.Length, 1, "$"), file, 0);

    private DecisionReading ReadRecord(ReadOnlySpan<byte> text, BatchRecord record, string file, int position)
    {
        var problems = context.Problems;
        problems.Clear();
        if (record.Problem is { } problem) problems.Add(problem, 0, record.Message);
        var decision = record.Problem is null ? JsonRecord.Read(text, context, DecisionParts.Read) : null;
        if (decision is not null && !DecisionJson.Write(decision).AsSpan().SequenceEqual(text.Trim(" \t\r\n"u8)))
            problems.Add(DecisionProblems.NotCanonical, 0, "the bytes differ from those that an equal decision is written with");
        return new(position, record.Line, decision, problems.IsEmpty ? [] : problems.Tell(text, new(file, record.Line, record.Path)));
    }
}
