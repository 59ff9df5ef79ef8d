using System.Text.Json.Nodes;

namespace DomRules.Model.Graph;

/// <summary>The rule graph as JSON; <see cref="Canonical.CanonicalJson"/> makes the canonical bytes of it.</summary>
public static class RuleGraphJson
{
    /// <summary>The whole graph. With sources it says where everything was written; without, equal policies give equal bytes.</summary>
    public static JsonObject Of(RuleGraph graph, bool withSources)
    {
        var records = new RecordJson(withSources);
        var json = new JsonObject
        {
            ["format"] = graph.Format,
            ["name"] = graph.Name,
            ["layers"] = records.Of(graph.Layers),
            ["currency"] = graph.Currency,
            ["appliesWhen"] = graph.AppliesWhen?.Id,
            ["expressions"] = Expressions(graph, withSources),
            ["rules"] = records.Of(graph.Rules),
            ["steps"] = records.Of(graph.Steps),
            ["rankBy"] = records.Of(graph.RankBy),
            ["rankServicesBy"] = records.Of(graph.RankServicesBy),
            ["serveOrdersBy"] = records.Of(graph.ServeOrdersBy),
            ["hasCostBlock"] = graph.HasCostBlock,
            ["parameters"] = records.Of(graph.Parameters),
            ["vocabularies"] = records.Of(graph.Vocabularies),
            ["queues"] = records.Of(graph.Queues),
            ["checks"] = records.Of(graph.Checks),
            ["disabled"] = records.Of(graph.Disabled),
        };
        if (withSources)
        {
            json["version"] = graph.Version;
            json["lets"] = records.Of(graph.Lets);
            json["fields"] = records.Of(graph.Fields);
            json["hash"] = graph.Hash;
        }

        return json;
    }

    /// <summary>By id, so that the order in which expressions were met does not matter.</summary>
    private static JsonObject Expressions(RuleGraph graph, bool withSources)
    {
        var json = new JsonObject();
        var used = withSources ? graph.Expressions.AsEnumerable() : GraphReach.Of(graph);
        foreach (var expression in used)
        {
            var node = ExpressionJson.Of(expression);
            if (withSources && expression.Index < graph.Sources.Length && !graph.Sources[expression.Index].IsEmpty)
            {
                node["sources"] = new RecordJson(true).Of(graph.Sources[expression.Index]);
            }

            json[expression.Id] = node;
        }

        return json;
    }
}
