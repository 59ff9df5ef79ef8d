using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DomRules.Formats;
using DomRules.Model.Testing;

namespace DomRules.Operations.Testing.FromDecisions;

/// <summary>Orders and returns of a decision as a person gives them: in the order of the formats, without what no rule asks, the merchant's own facts beside the others.</summary>
internal sealed class GivenFacts(FieldTypes fields)
{
    private static readonly InputShape Item = new("item", ["line", "sku", "quantity", "condition", "reason", "refund", "unitPrice", "deliveredOn", "origin", "exchange"]);
    private static readonly InputShape Shipped = new("shipped", ["line", "sku", "quantity", "node", "deliverOn", "deliveredOn"]);
    private static readonly InputShape Return = new("return", ["id", "at", "askedAt", "from", "returnedBefore", "cleared", "order", "shipped"]);
    private static readonly ImmutableArray<string> LaterThanAll = ["lines", "items"];

    internal JsonObject OfOrder(JsonObject order)
    {
        var given = Own(order, InputShapes.Order);
        given.Remove("sourceVersion");
        Each(given, "customer", customer => Own(customer, InputShapes.Order.Parts["customer"]));
        Each(given, "destination", to => Own(to, InputShapes.Order.Parts["destination"]));
        given["lines"] = Lines(given["lines"] as JsonArray ?? []);
        return given;
    }

    /// <summary>The cart of a promise; what else was asked is asked by expectations.</summary>
    internal JsonObject OfCart(JsonObject request) =>
        OfOrder(new JsonObject(request.Where(member => InputShapes.Order.Properties.Contains(member.Key)).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))));

    internal JsonObject OfReturn(JsonObject request)
    {
        var given = Sorted((JsonObject)request.DeepClone(), Return);
        Each(given, "order", OfOrder);
        Each(given, "from", from => Own(from, InputShapes.Order.Parts["destination"]));
        given["shipped"] = new JsonArray([.. (given["shipped"] as JsonArray ?? []).OfType<JsonObject>().Select(line => Own(line, Shipped))]);
        given["items"] = new JsonArray([.. (given["items"] as JsonArray ?? []).OfType<JsonObject>().Select(item => Own(item, Item))]);
        return given;
    }

    /// <summary>Lines are numbered as they stand, unless they say otherwise.</summary>
    private JsonArray Lines(JsonArray lines)
    {
        var given = lines.OfType<JsonObject>().Select(line => Own(line, InputShapes.Order.Parts["lines"])).ToList();
        if (given.Select((line, place) => (int?)line["number"] == place + 1).All(isNext => isNext))
        {
            given.ForEach(line => line.Remove("number"));
        }

        return [.. given];
    }

    private static void Each(JsonObject owner, string name, Func<JsonObject, JsonObject> change)
    {
        if (owner[name] is JsonObject part)
        {
            owner[name] = change(part);
        }
    }

    /// <summary>Facts that are declared stand as properties; no rule asks for others.</summary>
    private JsonObject Own(JsonObject owner, InputShape shape)
    {
        var own = (JsonObject)owner.DeepClone();
        own.Remove("attributes");
        foreach (var (name, value) in owner["attributes"] as JsonObject ?? [])
        {
            if (fields.Of(shape.Name, name) is not null && !own.ContainsKey(name))
            {
                own[name] = Plain(value);
            }
        }

        return Sorted(own, shape);
    }

    private static JsonObject Sorted(JsonObject given, InputShape shape) => new(given
        .OrderBy(member => LaterThanAll.Contains(member.Key)).ThenBy(member => shape.Properties.IndexOf(member.Key) is >= 0 and var place ? place : shape.Properties.Length)
        .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

    /// <summary>The type is declared, so that the value is enough; measures are in the units of their kind.</summary>
    private static JsonNode? Plain(JsonNode? value) => value is JsonObject typed && typed["kind"]?.GetValue<string>() is { } kind
        ? kind switch
        {
            "weight" => $"{typed["value"]} g",
            "length" => $"{typed["value"]} m",
            "volume" => $"{typed["value"]} l",
            "duration" => $"{typed["value"]} seconds",
            "working_days" => $"{typed["value"]} working days",
            "percent" => $"{typed["value"]} %",
            _ => typed["value"]?.DeepClone(),
        }
        : value?.DeepClone();
}
