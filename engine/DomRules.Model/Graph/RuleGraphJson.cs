using System.Text.Json;
using DomRules.Model.Canonical;

namespace DomRules.Model.Graph;

/// <summary>The rule graph as canonical JSON.</summary>
public static class RuleGraphJson
{
    /// <summary>The whole graph, with where everything was written.</summary>
    public static string Text(RuleGraph graph)
    {
        using var writer = new CanonicalWriter();
        Write(writer.Json, graph, withSources: true);
        return writer.Text();
    }

    /// <summary>Without sources, equal policies give equal bytes.</summary>
    internal static void Write(Utf8JsonWriter json, RuleGraph graph, bool withSources)
    {
        var records = new RecordJson(json, withSources);
        json.WriteStartObject();
        json.WriteString("appliesWhen", graph.AppliesWhen?.Id);
        records.Write("checks", graph.Checks);
        json.WriteString("currency", graph.Currency);
        records.Write("disabled", graph.Disabled);
        WriteExpressions(json, graph, withSources);
        WriteIf(withSources, records, "fields", graph.Fields);
        json.WriteNumber("format", graph.Format);
        json.WriteBoolean("hasCostBlock", graph.HasCostBlock);
        WriteIf(withSources, records, "hash", graph.Hash);
        records.Write("layers", graph.Layers);
        WriteIf(withSources, records, "lets", graph.Lets);
        json.WriteString("name", graph.Name);
        records.Write("parameters", graph.Parameters);
        records.Write("queues", graph.Queues);
        records.Write("rankBy", graph.RankBy);
        records.Write("rankServicesBy", graph.RankServicesBy);
        records.Write("rules", graph.Rules);
        records.Write("serveOrdersBy", graph.ServeOrdersBy);
        records.Write("steps", graph.Steps);
        WriteIf(withSources, records, "version", graph.Version);
        records.Write("vocabularies", graph.Vocabularies);
        json.WriteEndObject();
    }

    private static void WriteIf(bool isTold, RecordJson records, string name, object value)
    {
        if (isTold)
        {
            records.Write(name, value);
        }
    }

    /// <summary>By id, so that the order in which expressions were met does not matter.</summary>
    private static void WriteExpressions(Utf8JsonWriter json, RuleGraph graph, bool withSources)
    {
        var used = withSources ? graph.Expressions.AsEnumerable() : GraphReach.Of(graph);
        json.WriteStartObject("expressions");
        foreach (var expression in used.OrderBy(e => e.Id, StringComparer.Ordinal))
        {
            json.WritePropertyName(expression.Id);
            ExpressionJson.Write(json, expression, withSources ? SourcesOf(graph, expression) : null);
        }

        json.WriteEndObject();
    }

    private static Action<Utf8JsonWriter>? SourcesOf(RuleGraph graph, Expression expression) =>
        expression.Index < graph.Sources.Length && !graph.Sources[expression.Index].IsEmpty
            ? json => new RecordJson(json, true).Write("sources", graph.Sources[expression.Index])
            : null;
}
