using System.Text.Json;
using DomRules.Model.Canonical;

namespace DomRules.Model.Graph;

/// <summary>An expression node as canonical JSON; operands by id.</summary>
internal static class ExpressionJson
{
    /// <summary>The node's own content, whose hash is the node's id; where it was written too, if that is told.</summary>
    internal static void Write(Utf8JsonWriter json, Expression expression, Action<Utf8JsonWriter>? sources = null)
    {
        json.WriteStartObject();
        switch (expression)
        {
            case ConstantExpression constant:
                json.WriteString("node", "constant");
                sources?.Invoke(json);
                WriteType(json, constant);
                WriteValue(json, "value", constant.Value);
                break;
            case FactExpression fact:
                WriteFact(json, fact, sources);
                break;
            case OperatorExpression op:
                json.WriteString("node", "operator");
                WriteOperands(json, op);
                json.WriteString("operator", op.Kind.ToString());
                sources?.Invoke(json);
                WriteType(json, op);
                break;
            default:
                WriteRarer(json, expression, sources);
                break;
        }

        json.WriteEndObject();
    }

    private static void WriteRarer(Utf8JsonWriter json, Expression expression, Action<Utf8JsonWriter>? sources)
    {
        switch (expression)
        {
            case ParameterExpression parameter:
                json.WriteString("name", parameter.Name);
                json.WriteString("node", "parameter");
                sources?.Invoke(json);
                WriteType(json, parameter);
                WriteValue(json, "value", parameter.Value);
                break;
            case AssumedExpression assumed:
                WriteValue(json, "assumed", assumed.Assumed);
                json.WriteString("fact", assumed.Fact.Id);
                json.WriteString("meaning", assumed.Meaning);
                json.WriteString("node", "assumed");
                sources?.Invoke(json);
                break;
            case ConvertExpression convert:
                json.WriteString("amount", convert.Amount.Id);
                json.WriteString("currency", convert.Currency);
                json.WriteString("node", "convert");
                sources?.Invoke(json);
                break;
            case LinesExpression lines:
                WriteLines(json, lines, sources);
                break;
            case TableExpression table:
                WriteTable(json, table, sources);
                break;
            default:
                throw new InvalidOperationException($"No JSON form for {expression.GetType().Name}.");
        }
    }

    private static void WriteFact(Utf8JsonWriter json, FactExpression fact, Action<Utf8JsonWriter>? sources)
    {
        if (fact.Fact.Default is { } value)
        {
            WriteValue(json, "default", value);
        }

        json.WriteString("node", "fact");
        json.WriteBoolean("optional", fact.Fact.IsOptional);
        json.WriteString("path", fact.Fact.Path);
        sources?.Invoke(json);
        WriteType(json, fact);
    }

    private static void WriteLines(Utf8JsonWriter json, LinesExpression lines, Action<Utf8JsonWriter>? sources)
    {
        json.WriteString("condition", lines.Condition?.Id);
        json.WriteString("function", lines.Function.ToString());
        json.WriteString("node", "lines");
        sources?.Invoke(json);
        WriteType(json, lines);
        json.WriteString("value", lines.Value?.Id);
    }

    private static void WriteTable(Utf8JsonWriter json, TableExpression table, Action<Utf8JsonWriter>? sources)
    {
        json.WriteString("name", table.Name);
        json.WriteString("node", "table");
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            json.WriteStartObject();
            json.WriteString("then", row.Then.Id);
            json.WriteString("when", row.When.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        sources?.Invoke(json);
    }

    private static void WriteOperands(Utf8JsonWriter json, OperatorExpression op)
    {
        json.WriteStartArray("operands");
        foreach (var operand in op.Operands)
        {
            json.WriteStringValue(operand.Id);
        }

        json.WriteEndArray();
    }

    private static void WriteType(Utf8JsonWriter json, Expression expression)
    {
        json.WritePropertyName("type");
        ValueJson.Write(json, expression.Type);
    }

    private static void WriteValue(Utf8JsonWriter json, string name, Values.Value value)
    {
        json.WritePropertyName(name);
        ValueJson.Write(json, value);
    }
}
