using DomRules.Operations.Receivers;
using DomRules.Operations.Serving;
using DomRules.Store.Memory;

namespace DomRules.Api.Tests.Webhooks;

public sealed class ReceiverStateTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private static readonly Receiver Shop = new()
    {
        Id = "wh_1",
        Name = "Köln",
        Kind = ReceiverKinds.Webhook,
        Url = "https://shop.example/hooks",
        Options = ReceiverLog.NoOptions.Add("source", "urn:x"),
        Wants = ["domrules.order.*"],
        Secrets = [new SecretReference("signing", "sec_2", null), new SecretReference("signing", "sec_1", Noon.AddDays(1))],
        CreatedAt = Noon,
        DisabledAt = Noon.AddHours(1),
        Why = "Somebody disabled it.",
    };

    /// <summary>Of a saved state and of the log alone, the list is the same.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(1_000)]
    public async Task Receivers_AfterAStart_AreAsTheyWere(int stateEvery)
    {
        await using var store = new MemoryStore();
        await using (var queue = await CommitQueue.OpenAsync(store, TimeProvider.System, new CommitQueueOptions { StateEvery = stateEvery }))
        {
            (await queue.SubmitAsync(ReceiverWrites.Add("tess", null, Shop, new WriteAnswer(201, default)))).Status.ShouldBe(201);
        }

        (await store.States.LatestAsync() is not null).ShouldBe(stateEvery == 1);
        await using var later = await CommitQueue.OpenAsync(store, TimeProvider.System);
        var found = later.Live.Receivers["wh_1"];
        found.Options.ShouldBe(Shop.Options);
        found.Wants.ShouldBe(Shop.Wants);
        found.Secrets.ShouldBe(Shop.Secrets);
        (found with { Options = Shop.Options, Wants = Shop.Wants, Secrets = Shop.Secrets }).ShouldBe(Shop);
    }

    [Fact]
    public async Task Disabling_OfWhatIsDisabledOrGone_WritesNothing()
    {
        await using var store = new MemoryStore();
        await using var queue = await CommitQueue.OpenAsync(store, TimeProvider.System);
        await queue.SubmitAsync(ReceiverWrites.Add("tess", null, Shop, new WriteAnswer(201, default)));

        await queue.SubmitAsync(ReceiverWrites.Disable("delivery", "wh_1", "It is away."));
        await queue.SubmitAsync(ReceiverWrites.Disable("delivery", "wh_2", "It is away."));

        queue.Live.Head.Number.ShouldBe(1);
        queue.Live.Receivers["wh_1"].Why.ShouldBe("Somebody disabled it.");
    }

    [Fact]
    public void Interest_OfAReceiver_GoesByTypesAndTheirBeginnings()
    {
        Shop.IsInterestedIn("domrules.order.routed").ShouldBeTrue();
        Shop.IsInterestedIn("domrules.stock.changed").ShouldBeFalse();
        (Shop with { Wants = ["domrules.stock.changed"] }).IsInterestedIn("domrules.stock.changed").ShouldBeTrue();
        (Shop with { Wants = [] }).IsInterestedIn("domrules.stock.changed").ShouldBeTrue();
    }

    [Fact]
    public void Secrets_WhoseTimeIsOver_HaveNoForce()
    {
        Shop.SecretsFor("signing", Noon).ShouldBe(["sec_2", "sec_1"]);
        Shop.SecretsFor("signing", Noon.AddDays(1)).ShouldBe(["sec_2"]);
        Shop.SecretsFor("token", Noon).ShouldBeEmpty();
    }
}
