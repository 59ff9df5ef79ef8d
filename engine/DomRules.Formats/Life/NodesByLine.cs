using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using DomRules.Formats.Json;
using DomRules.Formats.Problems;

namespace DomRules.Formats.Life;

/// <summary>Ids of nodes by line number, as an object.</summary>
internal static class NodesByLine
{
    internal static ImmutableSortedDictionary<int, ImmutableArray<string>> Read(ref JsonCursor json)
    {
        var byLine = ImmutableSortedDictionary.CreateBuilder<int, ImmutableArray<string>>();
        if (!json.IsObject("nodes by line number")) return byLine.ToImmutable();
        var start = json.Offset;
        while (json.NextName() is { } name)
        {
            if (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var line) || line == 0)
                json.Report(ValueProblems.NotANumber, $"\"{Shown.Text(name)}\" is no line's number");
            else if (!byLine.TryAdd(line, []))
                json.Report(FileProblems.DuplicateProperty, $"`{Shown.Text(name)}` stands twice in one object");
            byLine[line] = json.Names("a node id");
        }
        if (byLine.Count == 0) json.Context.Problems.Add(FileProblems.Missing, start, "no line is named");
        return byLine.ToImmutable();
    }

    internal static JsonObject Write(ImmutableSortedDictionary<int, ImmutableArray<string>> nodes)
    {
        var whole = new JsonObject();
        foreach (var (line, ids) in nodes) whole.Add(line.ToString(CultureInfo.InvariantCulture), new JsonArray([.. ids.Select(id => JsonValue.Create(id))]));
        return whole;
    }
}
