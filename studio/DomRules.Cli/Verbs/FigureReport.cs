using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DomRules.Cli.CommandLine;
using DomRules.Model.Canonical;
using DomRules.Operations.Figures;

namespace DomRules.Cli.Verbs;

/// <summary>Figures as a table for people, as JSON or as CSV.</summary>
/// <param name="by">What tells groups apart.</param>
/// <param name="groups">The groups.</param>
internal sealed class FigureReport(ImmutableArray<string> by, ImmutableArray<FigureGroup> groups)
{
    internal void Write(TextWriter output, string format)
    {
        switch (format)
        {
            case "json": WriteJson(output); break;
            case "csv": WriteCsv(output); break;
            default: WriteText(output); break;
        }
    }

    private void WriteText(TextWriter output)
    {
        foreach (var group in groups)
        {
            if (!by.IsEmpty)
            {
                output.WriteLine(string.Join(", ", by.Zip(group.Key, (name, key) => $"{name} {key}")));
            }

            foreach (var figure in group.Figures)
            {
                var shared = figure.IsCount ? "" : $"  {DecimalText.Of(figure.Part)} of {DecimalText.Of(figure.Of)}";
                output.WriteLine($"  {figure.Name,-22}{(figure.Value is { } value ? DecimalText.Of(value) : "-"),12} {figure.Unit,-9}{shared}".TrimEnd());
            }
        }
    }

    /// <summary>One object a group, so that files of many groups can be read line by line.</summary>
    private void WriteJson(TextWriter output)
    {
        foreach (var group in groups)
        {
            output.WriteLine(new JsonObject
            {
                ["by"] = new JsonObject(by.Zip(group.Key, (name, key) => KeyValuePair.Create<string, JsonNode?>(name, key))),
                ["figures"] = new JsonArray([.. group.Figures.Select(Json)]),
            }.ToJsonString(JsonText.Options));
        }
    }

    private static JsonNode Json(Figure figure) => new JsonObject
    {
        ["figure"] = figure.Name,
        ["unit"] = figure.Unit,
        ["part"] = DecimalText.Of(figure.Part),
        ["of"] = DecimalText.Of(figure.Of),
        ["value"] = figure.Value is { } value ? DecimalText.Of(value) : null,
    };

    private void WriteCsv(TextWriter output)
    {
        output.WriteLine(string.Join(',', [.. by, "figure", "unit", "part", "of", "value"]));
        foreach (var group in groups)
        {
            foreach (var figure in group.Figures)
            {
                string[] cells = [.. group.Key, figure.Name, figure.Unit, DecimalText.Of(figure.Part), DecimalText.Of(figure.Of), figure.Value is { } value ? DecimalText.Of(value) : ""];
                output.WriteLine(string.Join(',', cells.Select(Cell)));
            }
        }
    }

    private static string Cell(string text) => text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
