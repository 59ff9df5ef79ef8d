using System.Net;
using System.Text.Json;
using DomRules.Api.Tests.Overload;
using DomRules.Operations.Serving;

namespace DomRules.Api.Tests.Shopify;

/// <summary>More webhooks than the disk can take.</summary>
public sealed class ShopOverloadTests
{
    [Fact]
    public async Task Webhook_WhenTheQueueIsFull_Is503WithRetryAfterAndIsDoneOnceItComesAgain()
    {
        await using var store = new GatedStore();
        await using var api = await ShopApi.StartAsync(store, new CommitQueueOptions { Capacity = 2 }, TimeSpan.FromHours(1));
        var atWork = store.Close();
        var first = SendAsync(api, "2001");
        await atWork;
        var waiting = new[] { SendAsync(api, "2002"), SendAsync(api, "2003") };
        await UntilAsync(() => api.Api.Queue.Waiting == 2);

        using var refused = await SendAsync(api, "2004");

        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeGreaterThanOrEqualTo(1);
        var problem = JsonSerializer.Deserialize<JsonElement>(await refused.Content.ReadAsStringAsync());
        problem.GetProperty("code").GetString().ShouldBe("not_now");
        problem.GetProperty("detail").GetString()!.Length.ShouldBeGreaterThan(10);
        store.Open();
        foreach (var answered in await Task.WhenAll(waiting.Append(first)))
        {
            using (answered)
            {
                answered.StatusCode.ShouldBe(HttpStatusCode.OK);
            }
        }

        api.Life("2004").ShouldBeNull();
        using var again = await SendAsync(api, "2004");
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        api.Api.Queue.Live.State.Orders.Keys.Order(StringComparer.Ordinal).ShouldBe(["2001", "2002", "2003", "2004"]);
    }

    private static async Task<HttpResponseMessage> SendAsync(ShopApi api, string order)
    {
        using var request = api.Request("orders/create", new ShopOrderPayload(order).ToString(), "event-" + order);
        return await api.Api.Client.SendAsync(request);
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var end = TimeProvider.System.GetUtcNow().AddSeconds(30); !isSo();)
        {
            TimeProvider.System.GetUtcNow().ShouldBeLessThan(end);
            await Task.Yield();
        }
    }
}
