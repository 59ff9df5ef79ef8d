using System.Text.Json.Nodes;
using DomRules.Formats.Decisions;
using DomRules.Formats.Json;
using DomRules.Formats.Life;
using DomRules.Formats.Networks;
using DomRules.Formats.Orders;
using DomRules.Formats.Returns;
using DomRules.Model.Canonical;
using DomRules.Model.Decisions;

namespace DomRules.Formats.Replaying;

/// <summary>What decisions were made of, in one byte form: keys sorted, decimals as text, what is not there left out. Equal inputs are equal bytes.</summary>
public static class DecisionInputsJson
{
    /// <summary>The number of the format, which the bytes name. A later one still reads what an earlier one wrote.</summary>
    public const int Format = 1;

    /// <summary>The canonical bytes, without a line end.</summary>
    public static byte[] Write(DecisionInputs inputs) => CanonicalJson.Write(JsonNodes.Object(
        ("format", JsonNodes.Of(Format)),
        ("kind", JsonNodes.Of(inputs.Kind)),
        ("at", JsonNodes.Of(inputs.At)),
        ("versions", TextByName.Write(inputs.Versions)),
        ("order", inputs.Order is { } order ? OrderJson.Of(order) : null),
        ("request", inputs.Request is { } request ? PromiseRequestJson.Of(request) : null),
        ("return", inputs.Return is { } returned ? ReturnJson.Of(returned) : null),
        ("event", inputs.Event is { } happened ? OrderEventRecord.Write(happened) : null),
        ("nodes", inputs.Nodes.IsEmpty ? null : NodesByLine.Write(inputs.Nodes)),
        ("previous", JsonNodes.Of(inputs.Previous)),
        ("person", inputs.Person is { } person ? Person(person) : null),
        ("cleared", inputs.Cleared is { } cleared ? new JsonArray([.. cleared.Select(rule => JsonValue.Create(rule))]) : null),
        ("substitutes", inputs.Substitutes is { } tried ? SubstituteParts.Write(tried.Looked) : null),
        ("substituted", inputs.Substitutes is { } done ? JsonNodes.Flag(done.IsDone) : null),
        ("stock", JsonNodes.List(inputs.Slice.Stock, StockJson.Row)),
        ("reservations", JsonNodes.List(inputs.Slice.Reservations, StockJson.Reservation)),
        ("capacity", CapacityByDay.Write(inputs.Slice.Capacity)),
        ("slots", JsonNodes.List(inputs.Slice.Slots, SlotTakenRecord.Write)),
        ("slotsFreed", JsonNodes.Names(inputs.Slice.SlotsFreed)),
        ("disruptions", inputs.Disruptions is { } running ? new JsonArray([.. running.Select(DisruptionJson.Of)]) : null)));

    /// <summary>Reads inputs; null, with the reason, where the bytes are none or of a format that is not known.</summary>
    /// <param name="bytes">Inputs of one decision.</param>
    /// <param name="name">What messages call them.</param>
    public static Reading<DecisionInputs> Read(ReadOnlySpan<byte> bytes, string name) => KeptRecord.Read(bytes, name, DecisionInputsRecord.Read);

    private static JsonObject Person(PersonRecord person) => JsonNodes.Object(
        ("because", JsonNodes.Of(person.Because)), ("by", JsonNodes.Of(person.By)), ("difference", JsonNodes.Of(person.Difference)), ("instead", JsonNodes.Of(person.Instead)));
}
