using System.Text.Json;
using DomRules.Api.Delivering;
using DomRules.Api.Tests.Hosting;
using DomRules.Api.Tests.Webhooks;

namespace DomRules.Api.Tests.Delivering;

/// <summary>What becomes of messages where receivers fail, one way or another.</summary>
public sealed class DispatcherTests
{
    [Fact]
    public async Task Message_ThatFailsTwice_ArrivesTheThirdTimeBeforeTheNextOfItsOrder()
    {
        await using var receiver = await HookReceiver.StartAsync();
        await using var api = await ServedApi.StartAsync(options: HookedApi.Options);
        var attempts = 0;
        receiver.Answer = (_, context) => Task.FromResult(context.Response.StatusCode = Interlocked.Increment(ref attempts) <= 2 ? 500 : 200);
        await WebhookTests.AddAsync(api, receiver.Url, "domrules.order.placed", "domrules.order.routed");

        await api.JsonAsync("POST", "/v1/orders", TestOrders.Tent("1"));

        var heard = await receiver.WaitAsync(4);
        heard.Select(one => WebhookTests.Json(one).GetProperty("type").GetString()).ShouldBe(["domrules.order.placed", "domrules.order.placed", "domrules.order.placed", "domrules.order.routed"]);
        heard.Take(3).Select(one => (one.Id, one.Text)).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Message_ThatNeverArrives_IsGivenUpTheReceiverDisabledAndAllSentOnceItIsBack()
    {
        await using var receiver = await HookReceiver.StartAsync();
        await using var api = await ServedApi.StartAsync(options: HookedApi.Options);
        receiver.Answer = (_, context) => Task.FromResult(context.Response.StatusCode = 404);
        var id = (await WebhookTests.AddAsync(api, receiver.Url, "domrules.order.placed")).GetProperty("id").GetString()!;
        await api.JsonAsync("POST", "/v1/orders", TestOrders.Tent("1"));

        var disabled = await UntilAsync(api, id, one => !one.GetProperty("enabled").GetBoolean());

        disabled.GetProperty("why").GetString()!.ShouldBe("A message was given up after 3 attempts, and none arrived for long. The last time: The receiver answered 404.");
        disabled.GetProperty("givenUp").GetInt32().ShouldBe(1);
        receiver.Heard.Count.ShouldBe(3);
        var lost = (await api.JsonAsync("GET", $"/v1/webhooks/{id}/deliveries")).GetProperty("deliveries")[0];
        lost.GetProperty("attempts").GetInt32().ShouldBe(3);
        lost.GetProperty("givenUp").GetBoolean().ShouldBeTrue();
        lost.GetProperty("why").GetString().ShouldBe("The receiver answered 404.");
        (await api.SendAsync("GET", "/metrics")).Body.ShouldContain("domrules_receivers_disabled 1");

        receiver.Answer = (_, _) => Task.CompletedTask;
        await api.JsonAsync("PATCH", $"/v1/webhooks/{id}", """{"enabled":true}""");
        (await api.JsonAsync("POST", $"/v1/webhooks/{id}/redeliver", """{"message":"unknown"}""", 404)).GetProperty("code").GetString().ShouldBe("no_such_message");
        (await api.JsonAsync("POST", $"/v1/webhooks/{id}/redeliver", status: 202)).GetProperty("redelivering").GetInt32().ShouldBe(1);

        var back = await UntilAsync(api, id, one => one.GetProperty("lastArrival").ValueKind == JsonValueKind.String);
        back.GetProperty("givenUp").GetInt32().ShouldBe(0);
        receiver.Heard.Select(one => one.Id).Distinct().ShouldBe([lost.GetProperty("message").GetString()!]);
    }

    [Fact]
    public async Task Receiver_ThatAnswers410_IsDisabledAtOnce()
    {
        await using var receiver = await HookReceiver.StartAsync();
        await using var api = await ServedApi.StartAsync(options: HookedApi.Options);
        receiver.Answer = (_, context) => Task.FromResult(context.Response.StatusCode = 410);
        var id = (await WebhookTests.AddAsync(api, receiver.Url)).GetProperty("id").GetString()!;
        await api.JsonAsync("POST", $"/v1/webhooks/{id}/test", status: 202);

        (await UntilAsync(api, id, one => !one.GetProperty("enabled").GetBoolean())).GetProperty("why").GetString().ShouldBe("The receiver answered 410: it wants nothing any more.");
        receiver.Heard.Count.ShouldBe(1);
        (await api.JsonAsync("GET", $"/v1/audit?subject={id}&limit=1")).GetProperty("entries")[0].GetProperty("actor").GetString().ShouldBe("delivery");
    }

    [Fact]
    public async Task Redirect_IsNotFollowed()
    {
        await using var elsewhere = await HookReceiver.StartAsync();
        await using var receiver = await HookReceiver.StartAsync();
        await using var api = await ServedApi.StartAsync(options: HookedApi.Options);
        receiver.Answer = (_, context) =>
        {
            (context.Response.StatusCode, context.Response.Headers.Location) = (307, elsewhere.Url);
            return Task.CompletedTask;
        };
        var id = (await WebhookTests.AddAsync(api, receiver.Url)).GetProperty("id").GetString()!;
        await api.JsonAsync("POST", $"/v1/webhooks/{id}/test", status: 202);

        await UntilAsync(api, id, one => one.GetProperty("givenUp").GetInt32() == 1);
        (await WhyAsync(api, id)).ShouldBe("The receiver answered 307. Redirects are not followed.");
        elsewhere.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task Receiver_InAPrivateNetwork_IsNotConnectedTo()
    {
        await using var receiver = await HookReceiver.StartAsync();
        await using var api = await ServedApi.StartAsync(options: HookedApi.Options);
        var id = (await WebhookTests.AddAsync(api, receiver.Url)).GetProperty("id").GetString()!;
        await api.JsonAsync("PATCH", $"/v1/webhooks/{id}", """{"enabled":false}""");
        await UntilAsync(api, id, one => !one.GetProperty("enabled").GetBoolean());
        using var http = ReceiverHttp.Client(HookedApi.Delivery with { AllowsPrivateAddresses = false });

        foreach (var url in new[] { receiver.Url, receiver.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) })
        {
            var refused = await Should.ThrowAsync<HttpRequestException>(async () => await http.GetAsync(new Uri(url)));
            HttpFailure.Of(refused).Why.ShouldBe(new PrivateAddressException().Message);
        }

        receiver.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task Receiver_ThatIsSilent_HoldsUpNobodyElse()
    {
        await using var silent = await HookReceiver.StartAsync();
        await using var receiver = await HookReceiver.StartAsync();
        await using var api = await ServedApi.StartAsync(options: HookedApi.Options with { Delivery = HookedApi.Delivery with { Timeout = TimeSpan.FromSeconds(2) } });
        silent.Answer = (_, context) => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        var id = (await WebhookTests.AddAsync(api, silent.Url, "domrules.order.placed")).GetProperty("id").GetString()!;
        await WebhookTests.AddAsync(api, receiver.Url, "domrules.order.placed");

        foreach (var order in Enumerable.Range(1, 40))
        {
            await api.JsonAsync("POST", "/v1/orders", TestOrders.Tent(FormattableString.Invariant($"{order}")));
        }

        (await receiver.WaitAsync(40)).Select(one => one.Id).Distinct().Count().ShouldBe(40);
        await UntilAsync(api, id, one => one.GetProperty("waiting").GetInt32() + one.GetProperty("givenUp").GetInt32() == 40 && silent.Heard.Count > 0);
        (await api.JsonAsync("GET", $"/v1/webhooks/{id}/deliveries")).GetProperty("deliveries").EnumerateArray().Select(one => one.GetProperty("why").GetString()).ShouldContain("No answer within 2 s.");
    }

    [Fact]
    public async Task Processes_SideBySide_SendEachMessageOnce()
    {
        await using var receiver = await HookReceiver.StartAsync();
        await using var api = await ServedApi.StartAsync(options: HookedApi.Options);
        await using var other = await api.BesideAsync(HookedApi.Options);
        var id = (await WebhookTests.AddAsync(api, receiver.Url, "domrules.order.*")).GetProperty("id").GetString()!;

        foreach (var order in Enumerable.Range(1, 40))
        {
            await (order % 2 == 0 ? api : other).JsonAsync("POST", "/v1/orders", TestOrders.Tent(FormattableString.Invariant($"{order}")), key: FormattableString.Invariant($"order-{order}"));
        }

        await UntilAsync(api, id, one => one.GetProperty("waiting").GetInt32() == 0 && one.GetProperty("lastArrival").ValueKind == JsonValueKind.String);
        var heard = receiver.Heard;
        heard.Select(one => one.Id).Distinct().Count().ShouldBe(heard.Count);
        heard.Count(one => WebhookTests.Json(one).GetProperty("type").GetString() == "domrules.order.placed").ShouldBe(40);
    }

    private static async Task<string?> WhyAsync(ServedApi api, string id) =>
        (await api.JsonAsync("GET", $"/v1/webhooks/{id}/deliveries")).GetProperty("deliveries")[0].GetProperty("why").GetString();

    /// <summary>Asks for the webhook until something holds.</summary>
    private static async Task<JsonElement> UntilAsync(ServedApi api, string id, Func<JsonElement, bool> holds)
    {
        var found = default(JsonElement);
        for (var end = TimeProvider.System.GetUtcNow().AddSeconds(30); TimeProvider.System.GetUtcNow() < end;)
        {
            found = await api.JsonAsync("GET", $"/v1/webhooks/{id}");
            if (holds(found))
            {
                return found;
            }
        }

        throw new TimeoutException($"After half a minute: {found}");
    }
}
