using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using DomRules.Formats;
using DomRules.Formats.Returns;
using DomRules.Model.Returns;
using DomRules.Model.Testing;

namespace DomRules.Operations.Testing;

/// <summary>Reads the returns of a test as the ordinary files of returns are read. A return of one item may be written without the list around it.</summary>
internal static class ReturnInputs
{
    private static readonly string[] OfItems = ["line", "sku", "quantity", "condition", "reason", "refund", "unitPrice", "deliveredOn", "origin", "exchange", "attributes"];

    /// <summary>The returns in the order written; what contradicts the order stays, as a decision says so.</summary>
    internal static ImmutableArray<ReturnRequest> Read(PolicyTest test, FieldTypes fields, string? lastOrder, List<string> problems)
    {
        var requests = ImmutableArray.CreateBuilder<ReturnRequest>();
        var reader = new ReturnReader(ReadingOptions.Default with { Fields = fields, Strict = true });
        foreach (var input in test.Returns)
        {
            var json = Completed((JsonObject)JsonNode.Parse(input.Json!)!, requests.Count, lastOrder);
            var reading = reader.ReadOne(Encoding.UTF8.GetBytes(json.ToJsonString()), "return of the test");
            problems.AddRange(reading.Problems.Where(p => p.IsError).Select(p => $"{input.Source}: {p}"));
            if (reading.Request is { } request)
            {
                requests.Add(request);
            }
        }

        return requests.ToImmutable();
    }

    private static JsonObject Completed(JsonObject written, int before, string? lastOrder)
    {
        if (written["items"] is null)
        {
            var item = new JsonObject();
            foreach (var name in OfItems.Where(written.ContainsKey))
            {
                item[name] = written[name]?.DeepClone();
                written.Remove(name);
            }

            written["items"] = new JsonArray(item);
        }

        foreach (var item in ((JsonArray)written["items"]!).OfType<JsonObject>())
        {
            item["quantity"] ??= "1";
        }

        written["id"] ??= "R" + (before + 1).ToString(CultureInfo.InvariantCulture);
        written["order"] ??= lastOrder ?? "1";
        return written;
    }
}
