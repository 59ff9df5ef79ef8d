using System.Text.Json;
using DomRules.Formats.Decisions;
using DomRules.Model.Decisions;

namespace DomRules.Operations.Explaining;

/// <summary>Files of decisions, one a line; beside each file its inputs as <c>FILE.inputs.json</c>.</summary>
public static class DecisionFiles
{
    /// <summary>Writes records; null, or why not. The file appears whole or not at all.</summary>
    public static string? Write(string path, IEnumerable<DecisionRecord> records, RouteInputs inputs, TextWriter standardOutput)
    {
        try
        {
            if (path == "-")
            {
                foreach (var record in records)
                {
                    standardOutput.WriteLine(System.Text.Encoding.UTF8.GetString(DecisionJson.Write(record)));
                }

                return null;
            }

            var partial = path + ".partial";
            using (var stream = new BufferedStream(File.Create(partial), 1 << 20))
            {
                foreach (var record in records)
                {
                    stream.Write(DecisionJson.Write(record));
                    stream.WriteByte((byte)'\n');
                }
            }

            File.WriteAllText(path + ".inputs.json", JsonSerializer.Serialize(Absolute(inputs)) + "\n");
            File.Move(partial, path, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"{path}: cannot be written: {e.Message}";
        }
    }

    /// <summary>A decision by order id in a file of decisions; or the file named itself, with one decision in it.</summary>
    public static Outcome<FoundDecision> Find(string orderOrFile, string decisions)
    {
        var isFile = orderOrFile == "-" || File.Exists(orderOrFile);
        var file = isFile ? orderOrFile : decisions;
        if (!isFile && !File.Exists(decisions))
        {
            return Outcome<FoundDecision>.Failed($"{decisions}: there is no such file. Route with --out {decisions} first, or name the file with --decisions.");
        }

        var reader = new DecisionRecordReader();
        var readings = file == "-" ? reader.Read(Console.OpenStandardInput(), "standard input") : reader.ReadFile(file);
        foreach (var reading in readings)
        {
            if (reading.Record is null)
            {
                return Outcome<FoundDecision>.Failed(string.Join('\n', reading.Problems));
            }

            if (isFile || reading.Record.Order == orderOrFile)
            {
                return Outcome<FoundDecision>.Of(new FoundDecision(reading.Record, InputsOf(file)));
            }
        }

        return Outcome<FoundDecision>.Failed($"{file}: there is no decision on order {orderOrFile} in it.");
    }

    private static RouteInputs? InputsOf(string file)
    {
        try
        {
            return File.Exists(file + ".inputs.json") ? JsonSerializer.Deserialize<RouteInputs>(File.ReadAllText(file + ".inputs.json")) : null;
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
