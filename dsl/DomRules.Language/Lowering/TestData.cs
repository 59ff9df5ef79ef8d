using System.Text.Json.Nodes;
using DomRules.Language.Syntax.Tests;
using DomRules.Language.Text;
using DomRules.Model.Canonical;
using DomRules.Model.Testing;

namespace DomRules.Language.Lowering;

/// <summary>Bodies of <c>given</c> as JSON in the ordinary input formats.</summary>
internal sealed class TestData(SourceText source, TestNames names, DataNames known)
{
    private static readonly string[] Verbatim = ["cutoffs", "attributes", "rates"];

    internal TestInput Network(GivenNetwork given)
    {
        var json = new JsonObject();
        foreach (var entry in given.Entries)
        {
            known.Check(entry);
            switch (entry)
            {
                case PropertyEntry property:
                    json[DataText.Camel(property.Property.Key.Text)] = Value(property.Property.Value, "");
                    break;
                case ItemEntry item:
                    List(json, DataText.Plural(item.Kind.Text)).Add(Item(item, isWhole: given.File is null));
                    break;
                case StockEntry stock:
                    List(json, "stock").Add(Stock(stock));
                    break;
            }
        }

        return Input(given.File?.Value, given.Entries.IsEmpty ? null : json, given.Span);
    }

    internal IEnumerable<TestInput> Orders(TestStatementSyntax statement) => statement switch
    {
        GivenOrder order => [Input(order.File?.Value, order.Body is null ? null : Order(order.Body), order.Span)],
        GivenOrders { Bodies.IsEmpty: false } orders => orders.Bodies.Select(b => Input(orders.File?.Value, Order(b), b.Span)),
        GivenOrders orders => [Input(orders.File?.Value, null, orders.Span)],
        _ => [],
    };

    internal TestInput Reservation(GivenReservation given)
    {
        known.Check(given.Body, InputShapes.Reservation);
        return Object(given.Body);
    }

    internal TestInput Return(DataObject body) => Input(null, Members(body, "item"), body.Span);

    /// <summary>What is said of an event.</summary>
    internal JsonObject Event(DataObject body, InputShape shape)
    {
        known.Check(body, shape);
        return Members(body, shape.Name);
    }

    private TestInput Object(DataObject body) => Input(null, Members(body, ""), body.Span);

    private JsonObject Order(DataObject body)
    {
        known.Check(body, InputShapes.Order);
        return Members(body, "order");
    }

    private TestInput Input(string? file, JsonObject? json, TextSpan span) => new(file, json is null ? null : CanonicalJson.Text(json), TestLowering.Span(source, span));

    private JsonObject Item(ItemEntry item, bool isWhole)
    {
        var json = Members(item.Body, item.Kind.Text);
        if (item.Id is { } id)
        {
            json[item.Kind.Text == "product" ? "sku" : "id"] = id.Id;
        }

        if (isWhole && item.Kind.Text == "node" && !json.ContainsKey("name") && item.Id is { } node)
        {
            json["name"] = node.Id;
        }

        return json;
    }

    private JsonObject Stock(StockEntry stock)
    {
        var json = stock.Value is DataObject body ? Members(body, "stock") : new JsonObject { ["onHand"] = Value(stock.Value, "") };
        json["node"] = stock.Node.Id;
        json["sku"] = stock.Sku.Value;
        return json;
    }

    private JsonObject Members(DataObject body, string owner)
    {
        var json = new JsonObject();
        foreach (var property in body.Properties)
        {
            var name = property.Key.Text;
            if (property.Value is DataPlace place)
            {
                json["latitude"] = DecimalText.Of(place.Latitude);
                json["longitude"] = DecimalText.Of(place.Longitude);
            }
            else if (names.IsField(owner, name))
            {
                Attributes(json)[name] = Value(property.Value, name);
            }
            else
            {
                json[Verbatim.Contains(owner) ? name : DataText.Camel(name)] = Value(property.Value, name);
            }
        }

        return json;
    }

    private static JsonObject Attributes(JsonObject json)
    {
        if (json["attributes"] is not JsonObject attributes)
        {
            json["attributes"] = attributes = new JsonObject();
        }

        return attributes;
    }

    private JsonNode? Value(DataSyntax value, string owner) => value switch
    {
        DataObject body => Members(body, owner switch { "lines" => "line", "items" => "item", _ => owner }),
        DataList list => new JsonArray([.. list.Items.Select(i => Value(i, owner == "rates" ? "rate" : owner))]),
        DataMoment moment => DataText.Moment(moment),
        DataPlace place => new JsonObject { ["latitude"] = DecimalText.Of(place.Latitude), ["longitude"] = DecimalText.Of(place.Longitude) },
        DataValue plain => DataText.Of(plain.Value, source),
        _ => null,
    };

    private static JsonArray List(JsonObject json, string name)
    {
        if (json[name] is not JsonArray list)
        {
            json[name] = list = [];
        }

        return list;
    }
}
