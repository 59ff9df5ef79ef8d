using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DomRules.Formats;
using DomRules.Formats.Networks;
using DomRules.Formats.Orders;
using DomRules.Model.Networks;
using DomRules.Model.Testing;
using DomRules.Operations.Libraries;
using DomRules.Operations.Versions;

namespace DomRules.Operations.Testing;

/// <summary>Reads the inputs of a test as the ordinary input files are read.</summary>
internal sealed class TestInputs(LoadedLibrary library)
{
    /// <summary>What is told of a file that is not there with a version.</summary>
    internal const string NotKept = "is not kept with the version";

    private static readonly DateTimeOffset Unnamed = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Reading<ReadingOptions> _reading = LibraryReading.Of(library, strict: false);

    private ReadingOptions Options => _reading.Value ?? ReadingOptions.Default;

    internal Network? Network(PolicyTest test, List<string> problems)
    {
        var json = new JsonObject();
        foreach (var input in test.Network)
        {
            if (Json(input, problems) is JsonObject part)
            {
                JsonMerge.Over(json, part);
            }
        }

        if (test.Reservations.Length > 0)
        {
            var listed = json["reservations"] as JsonArray ?? [];
            json["reservations"] = new JsonArray([.. listed.Select(i => i?.DeepClone()), .. test.Reservations.Select(r => Json(r, problems))]);
        }

        problems.AddRange(_reading.Problems.Where(p => p.IsError).Select(p => p.ToString()));
        var options = Options with { AsOf = Unnamed };
        var reading = new NetworkReader(options).Read(Encoding.UTF8.GetBytes(json.ToJsonString()), "network of the test");
        problems.AddRange(reading.Problems.Where(p => p.IsError).Select(p => p.ToString()));
        return reading.Value;
    }

    internal ImmutableArray<TestOrder> Orders(PolicyTest test, List<string> problems)
    {
        var orders = ImmutableArray.CreateBuilder<TestOrder>();
        foreach (var input in test.Orders)
        {
            if (Json(input, problems) is not { } json)
            {
                continue;
            }

            foreach (var one in json is JsonArray many ? many.OfType<JsonObject>() : [(JsonObject)json])
            {
                if (Order(input, Completed(one, orders.Count), problems) is { } order)
                {
                    orders.Add(order);
                }
            }
        }

        return orders.ToImmutable();
    }

    /// <summary>An order as the customer changed it: what is said lies over what it was. A line without number is the order's only line of that SKU, or a new one.</summary>
    internal TestOrder? Edited(TestOrder before, JsonObject change, List<string> problems)
    {
        var lines = (before.Json["lines"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        foreach (var line in (change["lines"] as JsonArray ?? []).OfType<JsonObject>().Where(l => l["number"] is null))
        {
            var same = lines.Where(l => l["sku"]?.ToString() == line["sku"]?.ToString()).ToList();
            line["number"] = same.Count == 1 ? same[0]["number"]!.DeepClone() : lines.Max(l => (int)l["number"]!) + 1;
            lines.Add(line);
        }

        return Order(before.Input, JsonMerge.Over((JsonObject)before.Json.DeepClone(), change), problems);
    }

    internal ReadingOptions StrictOptions => Options with { Strict = true };

    private TestOrder? Order(TestInput input, JsonObject json, List<string> problems)
    {
        var reading = new OrderReader(Options).ReadOne(Encoding.UTF8.GetBytes(json.ToJsonString()), "order of the test");
        problems.AddRange(reading.Problems.Where(p => p.IsError).Select(p => p.ToString()));
        return reading.Order is { } order ? new TestOrder(input, order, json) : null;
    }

    /// <summary>Orders of tests may leave out their id and the numbers of their lines.</summary>
    private static JsonObject Completed(JsonObject order, int before)
    {
        if (order["id"] is null)
        {
            order["id"] = (before + 1).ToString(CultureInfo.InvariantCulture);
        }

        var number = 0;
        foreach (var line in (order["lines"] as JsonArray ?? []).OfType<JsonObject>())
        {
            number++;
            if (line["number"] is null)
            {
                line["number"] = number;
            }
        }

        return order;
    }

    private JsonNode? Json(TestInput input, List<string> problems)
    {
        JsonNode? json = null;
        if (library.Kept is { } kept && input.File is { } name)
        {
            json = ReadKept(kept, name, input, problems);
        }
        else if (input.File is { } file)
        {
            var root = File.Exists(library.Path) ? Path.GetDirectoryName(Path.GetFullPath(library.Path))! : library.Path;
            var path = Path.Combine(root, Path.GetDirectoryName(input.Source.File) ?? "", file);
            json = ReadFile(path, input, problems);
        }

        if (input.Json is { } text)
        {
            var amendment = JsonNode.Parse(text);
            json = json is JsonObject original && amendment is JsonObject over ? JsonMerge.Over(original, over) : amendment;
        }

        return json;
    }

    /// <summary>A version is not on disk, and what its tests name is looked for among its files alone: beside the test, else by its name among those of a network.</summary>
    private static JsonNode? ReadKept(ImmutableSortedDictionary<string, string> kept, string name, TestInput input, List<string> problems)
    {
        try
        {
            if ((TestedFiles.NameOf(input.Source.File, name) is { } own && kept.TryGetValue(own, out var text)) || kept.TryGetValue(Path.GetFileName(name), out text))
            {
                return JsonNode.Parse(text);
            }

            problems.Add($"{input.Source}: {name} {NotKept}");
        }
        catch (JsonException e)
        {
            problems.Add($"{input.Source}: {name} cannot be read: {e.Message}");
        }

        return null;
    }

    private static JsonNode? ReadFile(string path, TestInput input, List<string> problems)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            problems.Add($"{input.Source}: {input.File} cannot be read: {e.Message}");
            return null;
        }
    }
}
