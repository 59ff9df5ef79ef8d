using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using DomRules.Engine.Routing;
using DomRules.Formats.Networks;
using DomRules.Formats.Replaying;
using DomRules.Model.Canonical;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Networks;

namespace DomRules.Operations.Testing.FromDecisions;

/// <summary>Writes a decision as a test of some exactness.</summary>
internal sealed class TestWriting(TestSubject subject, Exactness exactness)
{
    private const int MostInText = 16;

    internal MadeTest Write()
    {
        var network = Network();
        var json = NetworkJson.Of(network with { AsOf = subject.Inputs.At });
        string[] said = [.. Stock(json), .. CapacityUse(json)];
        return new MadeTest(
            TestTitle.Of(subject),
            $"From decision {subject.Key}.",
            NetworkFileText.NameFor(subject.Record.Return ?? subject.Record.Order),
            NetworkFileText.Of(json),
            [.. said],
            [.. Reservations(json), Given(), .. Moment(), .. Event()],
            [.. Expected().Distinct(StringComparer.Ordinal)],
            [.. Notes(network)]);
    }

    private Network Network()
    {
        var at = subject.Inputs.At;
        var nodes = exactness.IsWhole ? subject.Network.Nodes.Select(node => node.Id).ToImmutableHashSet(StringComparer.Ordinal) : NotableNodes.Needed(subject);
        var part = new NetworkPart(subject, nodes).Of();
        var day = DateOnly.FromDateTime(at.UtcDateTime).AddDays(-1);
        return exactness.IsToTheLetter ? part : StockLeft.Of(part, subject.Order?.Id, at) with { CapacityUse = [.. part.CapacityUse.Where(use => use.On >= day && use.Used > 0)] };
    }

    private static IEnumerable<string> Stock(JsonObject json) => Taken(json, "stock").Select(Row);

    private static IEnumerable<string> CapacityUse(JsonObject json) => Taken(json, "capacityUse") is { Count: > 0 } used ? [$"capacity_use: [\n{string.Join(",\n", used.Select(DataText.Line))}\n]"] : [];

    private static IEnumerable<string> Reservations(JsonObject json) => Taken(json, "reservations").Select(one => $"given reservation {DataText.Line(one)}");

    /// <summary>What moves is said in the test, as far as people can take it in, and no more in the file.</summary>
    private static List<JsonObject> Taken(JsonObject json, string name)
    {
        if (json[name] is not JsonArray { Count: <= MostInText } list)
        {
            return [];
        }

        json.Remove(name);
        return [.. list.OfType<JsonObject>()];
    }

    private static string Row(JsonObject row)
    {
        var what = $"stock {DataText.Quoted(row["node"]!.GetValue<string>())} {DataText.Quoted(row["sku"]!.GetValue<string>())}";
        var rest = new JsonObject(row.Where(member => member.Key is not ("node" or "sku")).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        return rest is { Count: 1 } && rest["onHand"] is { } onHand ? $"{what}: {onHand}" : $"{what} {DataText.Line(rest)}";
    }

    private string Given()
    {
        var inputs = (JsonObject)JsonNode.Parse(DecisionInputsJson.Write(GivenInputs()))!;
        var facts = new GivenFacts(subject.Version.Fields);
        return inputs["return"] is JsonObject returned ? $"given return {DataText.Block(facts.OfReturn(returned))}"
            : inputs["request"] is JsonObject cart ? $"given order {DataText.Block(facts.OfCart(cart))}"
            : $"given order {DataText.Block(facts.OfOrder((JsonObject)inputs["order"]!))}";
    }

    /// <summary>What a person chose is asked for by the lines.</summary>
    private DecisionInputs GivenInputs() => subject.Inputs is { Kind: "override", Order: { } order } chosen
        ? chosen with { Order = order with { Lines = [.. order.Lines.Select(line => chosen.Nodes.TryGetValue(line.Number, out var nodes) ? line with { OnlyNodes = nodes } : line)] } }
        : subject.Inputs;

    /// <summary>To the letter, the network's own moment is the moment.</summary>
    private IEnumerable<string> Moment() => exactness.IsToTheLetter ? [] : [$"at {LocalMoments.Text(subject.Inputs.At, subject.Zone)}"];

    /// <summary>What happened to the order once it was placed.</summary>
    private IEnumerable<string> Event() => subject.Inputs.Event is not { } happened ? [] :
    [
        $"when event {happened.Kind}{(happened.Node is { } node ? $" at {DataText.Quoted(node)}" : "")}{With(happened)}",
    ];

    private static string With(OrderEvent happened)
    {
        var said = new JsonObject();
        if (happened.Sku is { } sku)
        {
            said["sku"] = sku;
        }

        if (happened.Line is { } line)
        {
            said["line"] = line;
        }

        if (happened.Quantity is { } quantity)
        {
            said["quantity"] = DecimalText.Of(quantity);
        }

        return said.Count == 0 ? "" : $" with {DataText.Line(said)}";
    }

    private IEnumerable<string> Expected() => subject.Record switch
    {
        { Event: not null } => new ExpectedOfEvent(subject).All(),
        { Return: not null } => new ExpectedOfReturn(subject).All(),
        { Promise: not null } => new ExpectedOfPromise(subject).All(),
        _ => new ExpectedOfRoute(subject).All(),
    };

    private IEnumerable<string> Notes(Network part)
    {
        if (part.Nodes.Length < subject.Network.Nodes.Length)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"It stands on {part.Nodes.Length} of the network's {subject.Network.Nodes.Length} nodes: those of the plan, and a few that were ruled out.");
        }

        if (!exactness.IsToTheLetter)
        {
            yield return "Its moment is the minute of the decision, and what other orders hold is one number for each stock.";
        }

        if (subject.Inputs.Kind == "override")
        {
            yield return "A person chose the nodes; in the test the lines ask for them.";
        }
    }
}
