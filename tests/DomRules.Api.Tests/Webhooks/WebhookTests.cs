using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DomRules.Api.Tests.Hosting;

namespace DomRules.Api.Tests.Webhooks;

public sealed class WebhookTests
{
    [Fact]
    public async Task Webhook_Added_IsToldWhatHappensToAnOrderInOrderAndSigned()
    {
        await using var receiver = await HookReceiver.StartAsync();
        await using var api = await ServedApi.StartAsync(options: HookedApi.Options);
        var made = await AddAsync(api, receiver.Url, "domrules.order.*");

        (await api.SendAsync("POST", "/v1/orders", TestOrders.Tent("2001"))).Status.ShouldBe(200);

        var heard = await receiver.WaitAsync(3);
        heard.Select(one => Json(one).GetProperty("type").GetString()).ShouldBe(["domrules.order.placed", "domrules.order.decided", "domrules.order.routed"]);
        foreach (var one in heard)
        {
            one.ContentType.ShouldBe("application/cloudevents+json; charset=utf-8");
            one.Signature.ShouldBe(Signed(made.GetProperty("secret").GetString()!, one));
            var told = Json(one);
            told.GetProperty("specversion").GetString().ShouldBe("1.0");
            told.GetProperty("subject").GetString().ShouldBe("2001");
            told.GetProperty("source").GetString().ShouldBe("urn:domrules");
            one.Id.ShouldBe($"{told.GetProperty("id").GetString()}-{made.GetProperty("id").GetString()}");
            one.Text.ShouldNotContain("52.5");
        }
    }

    [Fact]
    public async Task Secret_OfAWebhook_IsShownOnceAndWrittenNowhereElse()
    {
        await using var api = await ServedApi.StartAsync(options: HookedApi.Options);
        var body = """{"name":"shop","url":"http://127.0.0.1:9/hook"}""";
        var made = await api.JsonAsync("POST", "/v1/webhooks", body, 201, "once");
        var secret = made.GetProperty("secret").GetString()!;
        secret.ShouldStartWith("whsec_");

        var again = await api.JsonAsync("POST", "/v1/webhooks", body, 201, "once");

        again.GetProperty("id").GetString().ShouldBe(made.GetProperty("id").GetString());
        again.TryGetProperty("secret", out _).ShouldBeFalse();
        var id = made.GetProperty("id").GetString()!;
        await api.JsonAsync("POST", $"/v1/webhooks/{id}/test", status: 202);
        foreach (var path in new[] { "/v1/webhooks", $"/v1/webhooks/{id}", $"/v1/webhooks/{id}/deliveries", "/v1/audit" })
        {
            (await api.SendAsync("GET", path)).Body.ShouldNotContain(secret[6..]);
        }

        foreach (var commit in await api.Store.Commits.ReadAsync(0, 100))
        {
            foreach (var part in new[] { commit.Command, commit.Events, commit.Entry })
            {
                Encoding.UTF8.GetString(part.Span).ShouldNotContain(secret[6..]);
            }
        }

        foreach (var waiting in await api.Store.Outbox.UndeliveredAsync(10))
        {
            Encoding.UTF8.GetString(waiting.Message.Body.Span).ShouldNotContain(secret[6..]);
        }
    }

    [Fact]
    public async Task Rotation_OfTheSecret_SignsWithBothUntilTheOldOneEnds()
    {
        await using var receiver = await HookReceiver.StartAsync();
        await using var api = await ServedApi.StartAsync(options: HookedApi.Options);
        var made = await AddAsync(api, receiver.Url);
        var (id, old) = (made.GetProperty("id").GetString()!, made.GetProperty("secret").GetString()!);

        var rotated = await api.JsonAsync("POST", $"/v1/webhooks/{id}/rotate");
        var young = rotated.GetProperty("secret").GetString()!;
        rotated.GetProperty("oldSecretUntil").ValueKind.ShouldBe(JsonValueKind.String);
        await api.JsonAsync("POST", $"/v1/webhooks/{id}/test", status: 202);
        var both = (await receiver.WaitAsync(1))[0];
        both.Signature.ShouldBe($"{Signed(young, both)} {Signed(old, both)}");

        var last = (await api.JsonAsync("POST", $"/v1/webhooks/{id}/rotate", """{"keepOldHours":0}""")).GetProperty("secret").GetString()!;
        await api.JsonAsync("POST", $"/v1/webhooks/{id}/test", status: 202);
        var one = (await receiver.WaitAsync(2))[1];
        one.Signature.ShouldBe(Signed(last, one));
        var kept = api.Queue.Live.Receivers[id].Secrets.ShouldHaveSingleItem().Id;
        (await api.Store.Secrets.GetAsync(kept)).ShouldBe(last);
    }

    [Fact]
    public async Task Webhook_Disabled_HearsNothingUntilItIsEnabled()
    {
        await using var receiver = await HookReceiver.StartAsync();
        await using var api = await ServedApi.StartAsync(options: HookedApi.Options);
        var id = (await AddAsync(api, receiver.Url, "domrules.order.placed")).GetProperty("id").GetString()!;

        (await api.JsonAsync("PATCH", $"/v1/webhooks/{id}", """{"enabled":false}""")).GetProperty("enabled").GetBoolean().ShouldBeFalse();
        await api.JsonAsync("POST", "/v1/orders", TestOrders.Tent("1"));
        (await api.JsonAsync("POST", $"/v1/webhooks/{id}/test", status: 409)).GetProperty("code").GetString().ShouldBe("receiver_disabled");
        (await api.JsonAsync("PATCH", $"/v1/webhooks/{id}", """{"enabled":true}""")).GetProperty("disabledAt").ValueKind.ShouldBe(JsonValueKind.Null);
        await api.JsonAsync("POST", "/v1/orders", TestOrders.Tent("2"));

        (await receiver.WaitAsync(1)).Select(one => Json(one).GetProperty("subject").GetString()).ShouldBe(["2"]);
    }

    [Fact]
    public async Task Webhook_Deleted_IsGoneWithItsSecretAndWhatWaits()
    {
        await using var api = await ServedApi.StartAsync(options: HookedApi.Options);
        var id = (await AddAsync(api, "http://127.0.0.1:9")).GetProperty("id").GetString()!;
        var secret = api.Queue.Live.Receivers[id].Secrets[0].Id;
        await api.JsonAsync("POST", $"/v1/webhooks/{id}/test", status: 202);

        (await api.JsonAsync("DELETE", $"/v1/webhooks/{id}", key: "gone")).GetProperty("deleted").GetBoolean().ShouldBeTrue();

        (await api.JsonAsync("DELETE", $"/v1/webhooks/{id}", key: "gone")).GetProperty("deleted").GetBoolean().ShouldBeTrue();
        (await api.JsonAsync("DELETE", $"/v1/webhooks/{id}", status: 404)).GetProperty("code").GetString().ShouldBe("no_such_webhook");
        (await api.JsonAsync("GET", "/v1/webhooks")).GetProperty("webhooks").GetArrayLength().ShouldBe(0);
        (await api.Store.Secrets.GetAsync(secret)).ShouldBeNull();
        (await api.Store.Outbox.UndeliveredAsync(10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Webhooks_OfAnotherProcess_AreKnownHereAndAfterAStart()
    {
        await using var api = await ServedApi.StartAsync(options: HookedApi.Options);
        await using var other = await api.BesideAsync(HookedApi.Options);
        var id = (await AddAsync(api, "http://127.0.0.1:9", "domrules.stock.changed")).GetProperty("id").GetString()!;

        (await other.JsonAsync("GET", $"/v1/webhooks/{id}")).GetProperty("events")[0].GetString().ShouldBe("domrules.stock.changed");
        await other.JsonAsync("PATCH", $"/v1/webhooks/{id}", """{"name":"warehouse","source":"https://dom.example/eu"}""");

        await using var later = await api.BesideAsync(HookedApi.Options);
        var found = (await later.JsonAsync("GET", "/v1/webhooks")).GetProperty("webhooks")[0];
        found.GetProperty("name").GetString().ShouldBe("warehouse");
        found.GetProperty("source").GetString().ShouldBe("https://dom.example/eu");
        (await api.JsonAsync("GET", $"/v1/audit?subject={id}")).GetProperty("entries").EnumerateArray().Select(one => one.GetProperty("kind").GetString()!).ShouldBe(["change_receiver", "add_receiver"]);
    }

    [Theory]
    [InlineData("""{"name":"shop"}""", "`url` is missing. `url` is an address")]
    [InlineData("""{"name":"shop","url":"ftp://shop.example"}""", "`url` is no address that begins")]
    [InlineData("""{"name":"shop","url":"https://me:pass@shop.example"}""", "`url` holds a user")]
    [InlineData("""{"name":"shop","url":"https://shop.example/#x"}""", "`url` has a part behind #")]
    [InlineData("""{"name":"shop","url":"http://127.0.0.1/x"}""", "`url` leads to this machine")]
    [InlineData("""{"name":"shop","url":"http://[::ffff:10.0.0.1]/x"}""", "`url` leads to this machine")]
    [InlineData("""{"name":"shop","url":"http://2130706433/x"}""", "`url` leads to this machine")]
    [InlineData("""{"name":"shop","url":"http://LOCALHOST./x"}""", "`url` leads to this machine")]
    [InlineData("""{"name":"shop","url":"https://shop.example","events":["domrules.order.eaten"]}""", "There are no events of type `domrules.order.eaten`")]
    [InlineData("""{"name":"shop","url":"https://shop.example","secret":"mine"}""", "There is no `secret` here. There are `name`, `url`")]
    [InlineData("""{"name":" ","url":"https://shop.example"}""", "`name` is a text that cannot be used. `name` says whose")]
    [InlineData("""[]""", "The body is no JSON object")]
    public async Task Webhook_AskedForWrongly_SaysWhatItTakes(string body, string words)
    {
        await using var api = await ServedApi.StartAsync(library: null);

        (await api.JsonAsync("POST", "/v1/webhooks", body, 400)).GetProperty("detail").GetString()!.ShouldStartWith(words);
    }

    internal static async Task<JsonElement> AddAsync(ServedApi api, string url, params string[] events) =>
        await api.JsonAsync("POST", "/v1/webhooks", JsonSerializer.Serialize(new { name = "shop", url, events }), 201);

    internal static JsonElement Json(HookReceiver.Hook hook) => JsonSerializer.Deserialize<JsonElement>(hook.Body);

    private static string Signed(string secret, HookReceiver.Hook hook) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), (byte[])[.. Encoding.UTF8.GetBytes($"{hook.Id}.{hook.Timestamp}."), .. hook.Body]));
}
