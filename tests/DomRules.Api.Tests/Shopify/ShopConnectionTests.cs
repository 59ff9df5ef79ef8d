using DomRules.Testing.Shopify;

namespace DomRules.Api.Tests.Shopify;

/// <summary>A shop is connected once, or each of its orders would be placed twice.</summary>
public sealed class ShopConnectionTests
{
    [Fact]
    public async Task Domain_ThatIsConnected_IsRefusedUntilItIsDisconnected()
    {
        await using var api = await ShopApi.StartAsync();
        var again = ShopApi.Settings(api.Shop).Replace(StandInShop.Domain, StandInShop.Domain.ToUpperInvariant().Replace(".MYSHOPIFY.COM", ".myshopify.com", StringComparison.Ordinal), StringComparison.Ordinal);

        var refused = await api.Api.JsonAsync("POST", "/v1/shopify", again, 409);

        refused.GetProperty("code").GetString().ShouldBe("shop_connected");
        refused.GetProperty("errors")[0].GetProperty("pointer").GetString().ShouldBe("#/shop");
        refused.GetProperty("detail").GetString()!.ShouldStartWith($"{StandInShop.Domain} is connected already, as {api.Id} (\"main\"). Change that one by PATCH");
        (await api.Api.JsonAsync("GET", "/v1/shopify")).GetProperty("shops").GetArrayLength().ShouldBe(1);
        await api.Api.JsonAsync("DELETE", $"/v1/shopify/{api.Id}");
        await api.Api.JsonAsync("POST", "/v1/shopify", again, 201);
    }

    /// <summary>Whoever comes first is connected, also where several ask at once.</summary>
    [Fact]
    public async Task Domain_ConnectedByManyAtOnce_IsConnectedOnce()
    {
        await using var api = await ShopApi.StartAsync();
        await api.Api.JsonAsync("DELETE", $"/v1/shopify/{api.Id}");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => api.Api.SendAsync("POST", "/v1/shopify", ShopApi.Settings(api.Shop))));

        answers.Count(answer => answer.Status == 201).ShouldBe(1);
        answers.Count(answer => answer.Status == 409).ShouldBe(7);
        (await api.Api.JsonAsync("GET", "/v1/shopify")).GetProperty("shops").GetArrayLength().ShouldBe(1);
    }
}
