using DomRules.Formats.Batches;
using DomRules.Formats.Json;
using DomRules.Formats.Problems;
using DomRules.Formats.Text;
using DomRules.Model.Life.Commands;

namespace DomRules.Formats.Life;

/// <summary>Reads event files: one command a line, in the order of time. A bad line is set aside with its problems and the rest go on.</summary>
/// <remarks>Not for several threads at once; each takes a reader of its own.</remarks>
public sealed class EventFileReader(ReadingOptions options)
{
    private readonly ReadingContext context = new(options, InputLimits.ProblemsPerOrder);

    /// <summary>Reads the usual way.</summary>
    public EventFileReader() : this(ReadingOptions.Default)
    {
    }

    /// <summary>Reads a file; one that cannot be opened is one reading without command.</summary>
    public IEnumerable<CommandReading> ReadFile(string path)
    {
        if (!InputFile.TryOpen(path, out var stream, out var problem)) return [new(0, 0, null, [problem])];
        return Read(stream, InputFile.NameOf(path));
    }

    /// <summary>Reads a stream while it is enumerated, and closes it at the end.</summary>
    public IEnumerable<CommandReading> Read(Stream stream, string file)
    {
        using var window = new ByteWindow(stream);
        using var _ = stream;
        var splitter = new BatchSplitter(window, file, InputLimits.OrderBytes);
        (DateTimeOffset At, int Line)? before = null;
        var position = 0;
        while (splitter.Next() is { } record)
        {
            var reading = InTime(ReadRecord(window.Bytes[..record.Length], record, file, position++), before, file);
            window.Pass(record.Length);
            before = reading.Command is { } command ? (command.At, reading.Line) : before;
            yield return reading;
        }
        if (position == 0) yield return Empty(file);
    }

    private CommandReading ReadRecord(ReadOnlySpan<byte> text, BatchRecord record, string file, int position)
    {
        context.Problems.Clear();
        if (record.Problem is { } problem) context.Problems.Add(problem, 0, record.Message);
        var command = record.Problem is null ? JsonRecord.Read(text, context, CommandRecord.Read) : null;
        var reading = new CommandReading(position, record.Line, command, context.Problems.IsEmpty ? [] : context.Problems.Tell(text, new(file, record.Line, record.Path)));
        return command is null ? reading : Checked(reading, command.Command, file);
    }

    private CommandReading Checked(CommandReading reading, LifeCommand command, string file)
    {
        var found = context.Options.Checks is not { } checks ? null : command switch
        {
            PlaceOrder place => checks.Check(place.Order, file, reading.Line),
            EditOrder edit => checks.Check(edit.Order, file, reading.Line),
            HoldCart cart => checks.Check(cart.Request, file, reading.Line),
            _ => null,
        };
        return found is not { Count: > 0 } ? reading
            : reading with { Command = found.Any(p => p.IsError) ? null : reading.Command, Problems = [.. reading.Problems, .. found] };
    }

    private static CommandReading InTime(CommandReading reading, (DateTimeOffset At, int Line)? before, string file)
    {
        if (reading.Command is not { } command || before is not { } last || command.At >= last.At) return reading;
        var kind = EventProblems.Earlier;
        var message = $"{InstantText.Of(command.At)} is before {InstantText.Of(last.At)}, the moment of line {Shown.Count(last.Line)}";
        return reading with { Command = null, Problems = [.. reading.Problems, new(kind.Severity, kind.Code, file, reading.Line, "$.at", message, kind.Remedy)] };
    }

    private static CommandReading Empty(string file)
    {
        var kind = FileProblems.Empty;
        return new(0, 0, null, [new(kind.Severity, kind.Code, file, 0, "", "the file holds no command", kind.Remedy)]);
    }
}
