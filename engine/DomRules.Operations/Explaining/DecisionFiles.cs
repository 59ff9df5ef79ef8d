using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using DomRules.Formats.Decisions;
using DomRules.Model.Decisions;
using DomRules.Operations.Files;

namespace DomRules.Operations.Explaining;

/// <summary>Files of decisions, one a line; beside each file its inputs as <c>FILE.inputs.json</c>.</summary>
public static class DecisionFiles
{
    private const string StandardInput = "-";

    /// <summary>A decision is named by at least so many digits of its hash.</summary>
    internal const int ShortestHash = 12;

    /// <summary>Writes records as lines of a text.</summary>
    public static void Write(TextWriter output, IEnumerable<DecisionRecord> records)
    {
        foreach (var record in records)
        {
            output.Write(Encoding.UTF8.GetString(DecisionJson.Write(record)));
            output.Write('\n');
        }
    }

    /// <summary>Writes records to a file; null, or why not. The file appears whole or not at all.</summary>
    public static string? Write(string path, IEnumerable<DecisionRecord> records, RouteInputs inputs) => Write(path, inputs, put =>
    {
        foreach (var record in records)
        {
            put(record);
        }
    });

    /// <summary>Writes records to a file as they are decided; null, or why not. The file appears whole or not at all.</summary>
    public static string? Write(string path, RouteInputs inputs, Action<Action<DecisionRecord>> decide)
    {
        var beside = InputsOf(path);
        return WholeFile.Write(path, stream => decide(record => WriteLine(stream, record)))
            ?? (inputs.CanBeReadAgain && File.Exists(path) && !path.StartsWith("/dev/", StringComparison.Ordinal) ? WholeFile.Write(beside, JsonSerializer.Serialize(Absolute(inputs)) + "\n") : Forget(beside));
    }

    /// <summary>The last decision on an order in a file of decisions, or the one with a hash that begins so; or the file named itself, with one decision in it.</summary>
    public static Outcome<FoundDecision> Find(string orderOrFile, string decisions)
    {
        var isFile = orderOrFile == StandardInput || File.Exists(orderOrFile);
        var file = isFile ? orderOrFile : decisions;
        if (file != StandardInput && !File.Exists(file))
        {
            return Outcome<FoundDecision>.Failed(Directory.Exists(file)
                ? $"{file}: is a folder, and a file of decisions is expected. Name the file that `domrules route --out` wrote."
                : $"{file}: there is no such file. Route with --out {file} first, or name the file of decisions with --decisions.");
        }

        return isFile ? Only(file) : OfOrder(orderOrFile, file);
    }

    private static IEnumerable<DecisionReading> Readings(string file) => new DecisionRecordReader().ReadFile(file);

    private static Outcome<FoundDecision> Only(string file)
    {
        var readings = Readings(file).Take(2).ToList();
        return readings switch
        {
            [] => Outcome<FoundDecision>.Failed($"{Name(file)}: there is no decision in it."),
            [{ Record: null } bad, ..] => Outcome<FoundDecision>.Failed(NoDecisions(file, bad)),
            [{ Record: { } record } one] => Outcome<FoundDecision>.Of(new FoundDecision(record, Inputs(file), one.Problems)),
            [{ Record: { } first }, ..] => Outcome<FoundDecision>.Failed($"{Name(file)}: there are several decisions in it. Say which order: domrules explain {first.Order} --decisions {file}"),
            _ => throw new InvalidOperationException("A reading has a record or none."),
        };
    }

    /// <summary>A line that is no record costs only itself, unless the order is not found.</summary>
    private static Outcome<FoundDecision> OfOrder(string order, string file)
    {
        DecisionReading? bad = null, last = null, named = null;
        DecisionRecord? first = null;
        var count = 0;
        foreach (var reading in Readings(file))
        {
            last = reading.Record?.Order == order && reading.Record.Return is null ? reading : last;
            named = reading.Record?.Return == order || IsNamed(reading.Record, order) ? reading : named;
            count++;
            first ??= reading.Record;
            bad ??= reading.Record is null ? reading : null;
        }

        if ((named ?? last) is { Record: { } found } one)
        {
            return Outcome<FoundDecision>.Of(new FoundDecision(found, Inputs(file), one.Problems));
        }

        return Outcome<FoundDecision>.Failed(first is null && bad is { } unread
            ? NoDecisions(file, unread)
            : $"{Name(file)}: there is no decision on order {order} in it{Others(first, count)}.{(bad is { } lost ? "\nNot every line could be read: " + lost.Problems[0] : "")}");
    }

    /// <summary>All decisions on an order, in the order of the file; with what they were made of.</summary>
    internal static Outcome<(ImmutableArray<DecisionRecord> Decisions, RouteInputs? Inputs)> All(string order, string file)
    {
        ImmutableArray<DecisionRecord> all = [.. Readings(file).Select(r => r.Record).OfType<DecisionRecord>().Where(r => r.Order == order)];
        return all.IsEmpty
            ? Outcome<(ImmutableArray<DecisionRecord>, RouteInputs?)>.Failed(OfOrder(order, file).Problem!)
            : Outcome<(ImmutableArray<DecisionRecord>, RouteInputs?)>.Of((all, Inputs(file)));
    }

    private static bool IsNamed(DecisionRecord? record, string hash) =>
        hash.Length >= ShortestHash && record is not null && record.Decision.StartsWith(hash, StringComparison.Ordinal);

    private static string Others(DecisionRecord? first, int count) => first is null ? ""
        : count == 1 ? $"; the only one is on order {first.Order}"
        : string.Create(CultureInfo.InvariantCulture, $"; it has {count:N0} decisions, the first on order {first.Order}");

    private static string NoDecisions(string file, DecisionReading bad) =>
        $"{bad.Problems[0]}\n{Name(file)}: this is no file of decisions. Name the one that `domrules route --out` wrote.";

    private static string Name(string file) => file == StandardInput ? "standard input" : file;

    private static string InputsOf(string file) => file + ".inputs.json";

    private static void WriteLine(Stream stream, DecisionRecord record)
    {
        stream.Write(DecisionJson.Write(record));
        stream.WriteByte((byte)'\n');
    }

    /// <summary>What stands beside from an earlier run would speak of other decisions.</summary>
    private static string? Forget(string beside)
    {
        if (File.Exists(beside))
        {
            File.Delete(beside);
        }

        return null;
    }

    private static RouteInputs? Inputs(string file)
    {
        try
        {
            var inputs = File.Exists(InputsOf(file)) ? JsonSerializer.Deserialize<RouteInputs>(File.ReadAllText(InputsOf(file))) : null;
            return inputs is { Policy: not null, Network: not null, Orders: not null, Stock: not null } ? inputs : null;
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static RouteInputs Absolute(RouteInputs inputs) => inputs with
    {
        Policy = Path.GetFullPath(inputs.Policy),
        Network = Path.GetFullPath(inputs.Network),
        Stock = [.. inputs.Stock.Select(Path.GetFullPath)],
        Orders = Path.GetFullPath(inputs.Orders),
    };
}
