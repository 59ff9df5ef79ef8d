using DomRules.Store.Tests.Samples;

namespace DomRules.Store.Tests.Conformance;

/// <summary>Keys of callers.</summary>
public abstract class KeyConformance : StoreConformance
{
    [Fact]
    public async Task Add_OfAnIdThatIsThere_LeavesTheFirst()
    {
        var key = Sample.Key("k1") with { Expires = Sample.Minute(60) };
        (await Store.Keys.AddAsync(key)).ShouldBeTrue();
        (await Store.Keys.AddAsync(Sample.Key("k1") with { Name = "Depot" })).ShouldBeFalse();
        Told.Of(await Store.Keys.GetAsync("k1")).ShouldBe(Told.Of(key));
        (await Store.Keys.GetAsync("k2")).ShouldBeNull();
    }

    [Fact]
    public async Task List_OfKeys_GoesById()
    {
        foreach (var id in new[] { "k10", "k2", "K3" }) await Store.Keys.AddAsync(Sample.Key(id) with { Scopes = [] });
        var keys = await Store.Keys.ListAsync();
        keys.Select(key => key.Id).ShouldBe(["K3", "k10", "k2"]);
        keys[0].Scopes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Revoke_OfAKeyInForce_IsKeptWithItsMoment()
    {
        await Store.Keys.AddAsync(Sample.Key("k"));
        (await Store.Keys.RevokeAsync("k", Sample.Minute(5))).ShouldBeTrue();
        (await Store.Keys.RevokeAsync("k", Sample.Minute(6))).ShouldBeFalse();
        (await Store.Keys.GetAsync("k"))!.RevokedAt.ShouldBe(Sample.Minute(5));
        (await Store.Keys.ListAsync()).Count.ShouldBe(1);
        (await Store.Keys.AddAsync(Sample.Key("k"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Revoke_OfWhatHasNoForce_IsFalse()
    {
        await Store.Keys.AddAsync(Sample.Key("k") with { Expires = Sample.Minute(5) });
        (await Store.Keys.RevokeAsync("unknown", Sample.Minute(1))).ShouldBeFalse();
        (await Store.Keys.RevokeAsync("k", Sample.Minute(5))).ShouldBeFalse();
        (await Store.Keys.RevokeAsync("k", Sample.Minute(4))).ShouldBeTrue();
    }

    [Fact]
    public async Task Add_OfASecretInTheClear_IsRefused()
    {
        await Should.ThrowAsync<ArgumentException>(async () => await Store.Keys.AddAsync(Sample.Key("k") with { SecretHash = "secret" }));
        (await Store.Keys.ListAsync()).ShouldBeEmpty();
    }
}
