namespace DomRules.Store.Tests.Conformance;

/// <summary>Secrets that must be read again.</summary>
public abstract class SecretConformance : StoreConformance
{
    [Fact]
    public async Task Put_OfAnIdThatIsThere_LeavesTheFirst()
    {
        (await Store.Secrets.PutAsync("s1", "whsec_köln")).ShouldBeTrue();
        (await Store.Secrets.PutAsync("s1", "another")).ShouldBeFalse();
        (await Store.Secrets.GetAsync("s1")).ShouldBe("whsec_köln");
        (await Store.Secrets.GetAsync("S1")).ShouldBeNull();
    }

    [Fact]
    public async Task Remove_OfASecret_IsForGood()
    {
        await Store.Secrets.PutAsync("s1", "one");
        await Store.Secrets.PutAsync("s2", "two");
        (await Store.Secrets.RemoveAsync("s1")).ShouldBeTrue();
        (await Store.Secrets.RemoveAsync("s1")).ShouldBeFalse();
        (await Store.Secrets.GetAsync("s1")).ShouldBeNull();
        (await Store.Secrets.GetAsync("s2")).ShouldBe("two");
    }

    [Fact]
    public async Task Put_OfAnIdAsLongAsTheyCome_IsFoundAgain()
    {
        var id = new string('x', 2_000);
        await Store.Secrets.PutAsync(id + "1", "one");
        await Store.Secrets.PutAsync(id + "2", "two");
        (await Store.Secrets.GetAsync(id + "2")).ShouldBe("two");
    }

    [Fact]
    public async Task Put_OfWhatCannotBeKept_IsRefused()
    {
        await Should.ThrowAsync<ArgumentException>(async () => await Store.Secrets.PutAsync("s", "a\0b"));
        (await Store.Secrets.GetAsync("s")).ShouldBeNull();
    }
}
