using System.Text.Json.Nodes;

namespace DomRules.Model.Graph;

/// <summary>An expression node as canonical JSON; operands by id.</summary>
public static class ExpressionJson
{
    /// <summary>The node's own content; its hash is the node's id.</summary>
    public static JsonObject Of(Expression expression) => expression switch
    {
        ConstantExpression constant => new() { ["node"] = "constant", ["value"] = Canonical.ValueJson.Of(constant.Value), ["type"] = Canonical.ValueJson.Of(constant.Type) },
        ParameterExpression parameter => new() { ["node"] = "parameter", ["name"] = parameter.Name, ["value"] = Canonical.ValueJson.Of(parameter.Value), ["type"] = Canonical.ValueJson.Of(parameter.Type) },
        FactExpression fact => OfFact(fact),
        AssumedExpression assumed => new() { ["node"] = "assumed", ["fact"] = assumed.Fact.Id, ["assumed"] = Canonical.ValueJson.Of(assumed.Assumed), ["meaning"] = assumed.Meaning },
        OperatorExpression op => new() { ["node"] = "operator", ["operator"] = op.Kind.ToString(), ["operands"] = Ids(op.Operands), ["type"] = Canonical.ValueJson.Of(op.Type) },
        ConvertExpression convert => new() { ["node"] = "convert", ["amount"] = convert.Amount.Id, ["currency"] = convert.Currency },
        LinesExpression lines => new() { ["node"] = "lines", ["function"] = lines.Function.ToString(), ["value"] = lines.Value?.Id, ["condition"] = lines.Condition?.Id, ["type"] = Canonical.ValueJson.Of(lines.Type) },
        TableExpression table => OfTable(table),
        _ => throw new InvalidOperationException($"No JSON form for {expression.GetType().Name}."),
    };

    private static JsonObject OfFact(FactExpression fact)
    {
        var json = new JsonObject { ["node"] = "fact", ["path"] = fact.Fact.Path, ["type"] = Canonical.ValueJson.Of(fact.Type), ["optional"] = fact.Fact.IsOptional };
        if (fact.Fact.Default is { } value)
        {
            json["default"] = Canonical.ValueJson.Of(value);
        }

        return json;
    }

    private static JsonObject OfTable(TableExpression table)
    {
        var rows = new JsonArray();
        foreach (var row in table.Rows)
        {
            rows.Add(new JsonObject { ["when"] = row.When.Id, ["then"] = row.Then.Id });
        }

        return new JsonObject { ["node"] = "table", ["name"] = table.Name, ["rows"] = rows };
    }

    private static JsonArray Ids(IReadOnlyList<Expression> operands)
    {
        var ids = new JsonArray();
        foreach (var operand in operands)
        {
            ids.Add(operand.Id);
        }

        return ids;
    }
}
