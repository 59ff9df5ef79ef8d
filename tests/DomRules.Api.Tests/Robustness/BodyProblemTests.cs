using System.Text.Json;
using System.Text.Json.Nodes;
using DomRules.Api.Tests.Description;

namespace DomRules.Api.Tests.Robustness;

/// <summary>Every body that is described, and each way in which it can be wrong: the answer points to the place and says what is wrong and what to do.</summary>
public sealed class BodyProblemTests(BodyServer server) : IClassFixture<BodyServer>
{
    /// <summary>A shop's own webhooks are signed and belong to Shopify: what is wrong with one is set aside.</summary>
    public static TheoryData<string, string> Endpoints => Where(_ => true);

    /// <summary>Bodies that may say nothing but what is described. Orders, events, networks may say more, which is passed over.</summary>
    public static TheoryData<string, string> Closed => Where(schema => schema.TryGetProperty("additionalProperties", out var more) && more.ValueKind == JsonValueKind.False);

    [Fact]
    public void Endpoints_AreAllThatTakeABody() => (Endpoints.Count, Closed.Count).ShouldBe((31, 11));

    [Theory, MemberData(nameof(Endpoints))]
    public async Task Body_AsAWhole_IsPointedTo(string method, string path)
    {
        var deep = $"{{\"a\":{new string('[', 200)}{new string(']', 200)}}}";
        foreach (var body in new[] { "{", "[]", "\"text\"", "null", deep, "{\"a\":\"\\u0000\"}", "{\"\\ud800\":1}" })
        {
            await server.RefusedAsync(method, path, body, "#");
        }

        server.ShouldBeFine();
    }

    [Theory, MemberData(nameof(Endpoints))]
    public async Task Body_ThatIsTooLong_IsToldSo(string method, string path)
    {
        await server.RefusedAsync(method, path, $"{{\"id\":\"{new string('x', 2 << 20)}\"}}", "#");

        server.ShouldBeFine();
    }

    [Theory, MemberData(nameof(Closed))]
    public async Task Property_ThatIsNotKnown_IsPointedTo(string method, string path)
    {
        var body = Good(method, path);
        body["stran/ger~"] = 1;
        await server.RefusedAsync(method, path, body.ToJsonString(), "#/stran~1ger~0");

        server.ShouldBeFine();
    }

    [Theory, MemberData(nameof(Endpoints))]
    public async Task Property_OfAnotherType_IsPointedTo(string method, string path)
    {
        foreach (var name in Names(method, path))
        {
            var isObject = ApiDocument.Current.Resolve(SchemaOf(method, path)!.Value.GetProperty("properties").GetProperty(name)).GetProperty("type").ToString().Contains("object", StringComparison.Ordinal);
            foreach (var wrong in isObject ? ["[[[]]]"] : new[] { "[[[]]]", "{\"a\":{\"b\":1}}" })
            {
                var body = Good(method, path);
                body.Remove(name == "library" ? "version" : "");
                body[name] = JsonNode.Parse(wrong);
                await server.RefusedAsync(method, path, body.ToJsonString(), "#/" + name);
            }
        }

        server.ShouldBeFine();
    }

    [Theory, MemberData(nameof(Endpoints))]
    public async Task Property_ThatMustBeThere_IsPointedToWhereItIsNot(string method, string path)
    {
        // A disruption without an end is taken, though the description asks for one.
        foreach (var name in Required(method, path).Where(name => (path, name) != ("/v1/disruptions", "until")))
        {
            var body = Good(method, path);
            body.Remove(name);
            await server.RefusedAsync(method, path, body.ToJsonString(), "#/" + name, lacks: name);
        }

        server.ShouldBeFine();
    }

    [Theory]
    [InlineData("/v1/libraries", """{"format":1,"files":{"a.route":"policy a","b.route":"rule"}}""", "#/files/b.route")]
    [InlineData("/v1/libraries", """{"format":1,"files":{"a/b~.route":1}}""", "#/files/a~1b~0.route")]
    [InlineData("/v1/libraries", """{"format":1,"files":{}}""", "#/files")]
    [InlineData("/v1/networks", """{"asOf":"2026-11-20T08:00:00Z","nodes":[{"id":"A"},{"id":7}]}""", "#/nodes/1/id")]
    [InlineData("/v1/networks", """{"format":1,"files":{"network.json":"{}"}}""", "#/files/network.json")]
    [InlineData("/v1/keys", """{"name":"x","scopes":["orders:read","orders:reed"]}""", "#/scopes/1")]
    [InlineData("/v1/keys", """{"name":"x","name":"y","scopes":["orders:read"]}""", "#/name")]
    [InlineData("/v1/webhooks", """{"name":"x","url":"https://hooks.example.com/","events":["domrules.order.*","domrules.oder.*"]}""", "#/events/1")]
    [InlineData("/v1/webhooks", """{"name":"x","url":"https://127.0.0.1/"}""", "#/url")]
    [InlineData("/v1/shopify", """{"name":"x","shop":"a.myshopify.com","token":"t","webhookSecret":"s","locations":{"1":"A","b":"B"}}""", "#/locations/b")]
    [InlineData("/v1/changes", """{"market":"EU","version":"0","title":"t","why":"w","authors":["ana",1]}""", "#/authors/1")]
    public async Task Part_OfABody_IsPointedTo(string path, string body, string pointer)
    {
        await server.RefusedAsync("POST", path, body, pointer);

        server.ShouldBeFine();
    }

    private static TheoryData<string, string> Where(Func<JsonElement, bool> isMeant)
    {
        var data = new TheoryData<string, string>();
        foreach (var (method, path, _) in ApiDocument.Current.Operations.Where(one => one.Path != "/v1/shopify/{id}/webhooks" && SchemaOf(one.Method, one.Path) is { } schema && isMeant(schema)))
        {
            data.Add(method, path);
        }

        return data;
    }

    private static JsonElement? SchemaOf(string method, string path) =>
        ApiDocument.Current.OperationOf(method, path)!.Value.TryGetProperty("requestBody", out var body) && body.GetProperty("content").TryGetProperty("application/json", out var media)
            ? ApiDocument.Current.Resolve(media.GetProperty("schema")) : null;

    private static IEnumerable<string> Names(string method, string path) => SchemaOf(method, path)!.Value.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(one => one.Name) : [];

    private static IEnumerable<string> Required(string method, string path) => SchemaOf(method, path)!.Value.TryGetProperty("required", out var required) ? required.EnumerateArray().Select(one => one.GetString()!) : [];

    /// <summary>A body in which nothing is wrong but what the test makes wrong.</summary>
    private static JsonObject Good(string method, string path)
    {
        var body = new JsonObject();
        foreach (var name in Required(method, path))
        {
            body[name] = JsonNode.Parse(Usual.Value(name));
        }

        switch (path)
        {
            case "/v1/jobs":
                (body["kind"], body["version"]) = ("simulate", new string('0', 64));
                break;
            case "/v1/disruptions":
                body["closed"] = true;
                break;
        }

        return body;
    }
}
