using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace DomRules.Operations.Simulating;

/// <summary>Sums by name, before and after. Beyond a number of names the rest is one sum, named <c>*</c>.</summary>
/// <param name="called">What a name is called where the sums are written.</param>
/// <param name="most">So many names.</param>
internal sealed class PairedSums(string called, int most)
{
    private const string Others = "*";
    private readonly SortedDictionary<string, (decimal Before, decimal After)> _sums = new(StringComparer.Ordinal);

    internal ImmutableArray<PairedSum> All => [.. _sums.Select(one => new PairedSum(one.Key, one.Value.Before, one.Value.After))];

    internal void Add(string name, decimal before, decimal after)
    {
        var key = _sums.Count < most || _sums.ContainsKey(name) ? name : Others;
        var sum = _sums.GetValueOrDefault(key);
        _sums[key] = (sum.Before + before, sum.After + after);
    }

    internal JsonArray Write() => new([.. All.Select(one => (JsonNode?)new JsonObject { [called] = one.Name, ["before"] = Text(one.Before), ["after"] = Text(one.After) })]);

    /// <summary>Adds what <see cref="Write"/> wrote; what an earlier format had not is nothing.</summary>
    internal void Add(JsonNode? written)
    {
        foreach (var one in written?.AsArray() ?? [])
        {
            Add((string)one![called]!, Number(one["before"]), Number(one["after"]));
        }
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static decimal Number(JsonNode? text) => decimal.Parse((string)text!, CultureInfo.InvariantCulture);
}
