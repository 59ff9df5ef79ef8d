using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DomRules.Model.Decisions;

/// <summary>The canonical bytes of a decision record: UTF-8 JSON, keys sorted by ordinal, no white space, decimals as strings, instants in UTC.</summary>
/// <remarks>At the top level every list is present even when empty, but for what only returns have; what is null is left out everywhere, and so are empty lists further down.</remarks>
public static class DecisionJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The record's bytes, without a line end.</summary>
    public static byte[] Write(DecisionRecord record)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        Write(buffer, record);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Appends the record's bytes.</summary>
    public static void Write(IBufferWriter<byte> buffer, DecisionRecord record) => Write(buffer, record, default, default);

    /// <summary>Appends the bytes of a record whose long lists were written before.</summary>
    /// <param name="buffer">Where they go.</param>
    /// <param name="record">All the rest.</param>
    /// <param name="candidates">The list of candidates as JSON; empty: the record has it.</param>
    /// <param name="rules">The list of rules as JSON; empty: the record has it.</param>
    public static void Write(IBufferWriter<byte> buffer, DecisionRecord record, ReadOnlySpan<byte> candidates, ReadOnlySpan<byte> rules)
    {
        using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStartObject();
        WriteFirst(writer, record, candidates);
        WriteSecond(writer, record, rules);
        writer.WriteEndObject();
    }

    /// <summary>A text as it stands in a record's bytes, in quotation marks.</summary>
    public static byte[] Text(string text)
    {
        var buffer = new ArrayBufferWriter<byte>(text.Length + 2);
        using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStringValue(text);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteFirst(Utf8JsonWriter json, DecisionRecord record, ReadOnlySpan<byte> candidates)
    {
        json.List("actions", record.Actions, DecisionPartJson.Action);
        json.List("assumptions", record.Assumptions, DecisionPartJson.Assumption);
        json.Moment("at", record.At);
        if (record.Attainable is { } attainable)
        {
            json.WriteStartObject("attainable");
            json.List("shipments", attainable.Shipments, ShipmentJson.Shipment);
            json.List("unplanned", attainable.Unplanned, ShipmentJson.Unplanned);
            json.WriteEndObject();
        }

        json.List("bounds", record.Bounds, DecisionPartJson.Bound);
        json.ListOrWritten("candidates", record.Candidates, DecisionPartJson.Candidate, candidates);
        json.Texts("cleared", record.Cleared);
        json.Texts("conflict", record.Conflict);
        json.List("contention", record.Contention, DecisionPartJson.Contention);
        json.Text("cost", record.Cost);
        json.WriteString("decision", record.Decision);
        json.WriteString("engine", record.Engine);
        if (record.Event is { } happened)
        {
            json.WriteStartObject("event");
            DecisionPartJson.Event(json, happened);
            json.WriteEndObject();
        }

        if (record.Fault is { } fault)
        {
            json.WriteStartObject("fault");
            json.WriteString("kind", fault.Kind);
            json.WriteString("message", fault.Message);
            json.Text("rule", fault.Rule);
            json.WriteEndObject();
        }

        json.WriteNumber("format", record.Format);
        json.List("holds", record.Holds, DecisionPartJson.Hold);
        json.List("inputs", record.Inputs, DecisionPartJson.Input);
        json.NonEmptyList("items", record.Items, ReturnItemJson.Item);
        json.WriteString("kind", record.Kind);
    }

    private static void WriteSecond(Utf8JsonWriter json, DecisionRecord record, ReadOnlySpan<byte> rules)
    {
        json.List("notCarried", record.NotCarried, DecisionPartJson.NotCarried);
        json.WriteString("optimality", record.Optimality);
        json.WriteString("order", record.Order);
        json.WriteString("outcome", DecisionWords.Of(record.Outcome));
        json.List("parameters", record.Parameters, DecisionPartJson.Parameter);
        if (record.Person is { } person)
        {
            json.WriteStartObject("person");
            json.WriteString("because", person.Because);
            json.WriteString("by", person.By);
            json.Text("difference", person.Difference);
            json.Text("instead", person.Instead);
            json.WriteEndObject();
        }

        if (record.Policy is { } policy)
        {
            json.WriteStartObject("policy");
            json.WriteString("hash", policy.Hash);
            json.WriteString("name", policy.Name);
            json.WriteString("version", policy.Version);
            json.WriteEndObject();
        }

        json.Text("previous", record.Previous);
        if (record.Promise is { } promise)
        {
            json.WriteStartObject("promise");
            PromiseJson.Promise(json, promise);
            json.WriteEndObject();
        }

        json.List("ranking", record.Ranking, DecisionPartJson.Ranking);
        json.Texts("relaxed", record.Relaxed);
        json.List("reserved", record.Reserved, DecisionPartJson.Reserved);
        json.Text("return", record.Return);
        json.ListOrWritten("rules", record.Rules, DecisionPartJson.Rule, rules);
        if (record.Served is { } served)
        {
            json.WriteNumber("served", served);
        }

        json.List("shipments", record.Shipments, ShipmentJson.Shipment);
        json.WriteString("snapshot", record.Snapshot);
        json.Text("step", record.Step);
        json.List("steps", record.Steps, DecisionPartJson.Step);
        json.NonEmptyList("substitutes", record.Substitutes, DecisionPartJson.Substitute);
        json.WriteString("summary", record.Summary);
        json.Texts("tags", record.Tags);
        json.Text("tieBreak", record.TieBreak);
        json.List("unplanned", record.Unplanned, ShipmentJson.Unplanned);
        json.Texts("warnings", record.Warnings);
    }
}
