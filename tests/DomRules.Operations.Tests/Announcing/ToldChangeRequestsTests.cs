using System.Text.Json;
using DomRules.Operations.Changes;
using DomRules.Operations.Receivers;
using DomRules.Operations.Serving;
using DomRules.Operations.Tests.Changes;
using DomRules.Operations.Tests.Serving;
using static DomRules.Operations.Tests.Changes.ChangeMarket;

namespace DomRules.Operations.Tests.Announcing;

/// <summary>A receiver follows changes from the outbox alone, and is told no word that a person wrote.</summary>
public sealed class ToldChangeRequestsTests
{
    [Fact]
    public async Task Receiver_OfEverything_IsToldWhatBecameOfChanges_InOrder()
    {
        await using var market = await OpenAsync();
        await AddAsync(market);
        var (before, version, other) = (market.Live, await market.VersionAsync("one"), await market.VersionAsync("two"));
        var id = await market.OpenedAsync(version);
        await market.Changing.CommentAsync(id, "Is it wise?", Vera);
        await market.Changing.SendBackAsync(id, "Not like this.", Vera);
        await market.Changing.MoveAsync(id, Proposal(other), Ana);
        await market.ApproveAsync(id, Vera);
        (await market.Changing.ScheduleAsync(id, other, ServedNetwork.At.AddHours(3), Ana)).Problem.ShouldBeNull();
        (await market.Changing.UnscheduleAsync(id, Vera)).Problem.ShouldBeNull();
        (await market.PublishAsync(id, Ana)).Problem.ShouldBeNull();
        (await market.Changing.RollBackAsync(Market, before, other, "Too far.", Vera)).Problem.ShouldBeNull();
        await market.Changing.WithdrawAsync(await market.OpenedAsync(version), "Not now.", Ana);

        var told = await ToldAsync(market);
        told.Select(one => $"{one.GetProperty("type").GetString()} {(one.GetProperty("data").TryGetProperty("state", out var state) ? state.GetString() : "-")}").ShouldBe(
        [
            "domrules.change.opened open", "domrules.change.sent_back sent_back", "domrules.change.moved open", "domrules.change.approved approved", "domrules.change.scheduled scheduled",
            "domrules.change.unscheduled approved", "domrules.version.published -", "domrules.change.published published", "domrules.version.published -", "domrules.version.rolled_back -",
            "domrules.change.opened open", "domrules.change.withdrawn withdrawn",
        ]);
        told[4].GetProperty("data").GetProperty("due").GetString().ShouldBe("2026-11-20T12:00:00Z");
        told[4].GetProperty("subject").GetString().ShouldBe(id);
        told[9].GetProperty("data").GetProperty("version").GetString().ShouldBe(before);
        string.Concat(told).ShouldNotContain("ana author", Case.Insensitive);
        string.Concat(told).ShouldNotContain("vera", Case.Insensitive);
        string.Concat(told).ShouldNotContain("Nearer stores");
    }

    /// <summary>What needs two is told as open after the first, and a time that could not be kept is told too.</summary>
    [Fact]
    public async Task Change_WhoseTimeCameInVain_IsToldAsMissed_WithWhatItNeeds()
    {
        await using var market = await OpenAsync();
        await AddAsync(market);
        var id = await market.OpenedAsync(await market.VersionAsync("one"));
        await market.ApproveAsync(id, Vera);
        await market.Changing.ScheduleAsync(id, market.The(id).Version, ServedNetwork.At.AddHours(3), Ana);
        (await market.Ruling.SetAsync(Market, new ApprovalRule(2, false), Root)).Problem.ShouldBeNull();
        market.Clock.Now = ServedNetwork.At.AddHours(3);
        await new ActivationJob(market.Publishing).RunAsync((await market.Store.Jobs.ListAsync(Activation.Kind, null, 1))[0].Job);

        var missed = (await ToldAsync(market))[^1];
        missed.GetProperty("type").GetString().ShouldBe("domrules.change.missed");
        missed.GetProperty("data").GetProperty("needed").GetInt32().ShouldBe(2);
        missed.GetProperty("data").GetProperty("approvals").GetInt32().ShouldBe(1);
        missed.GetProperty("data").GetProperty("state").GetString().ShouldBe("open");
    }

    private static async Task AddAsync(ChangeMarket market)
    {
        var receiver = new Receiver { Id = "wh_1", Name = "All", Kind = ReceiverKinds.Webhook, Url = "https://shop.example/hooks", CreatedAt = ServedNetwork.At };
        (await market.Queue.SubmitAsync(ReceiverWrites.Add("tester", null, receiver, new WriteAnswer(201, default)))).Status.ShouldBe(201);
    }

    private static async Task<IReadOnlyList<JsonElement>> ToldAsync(ChangeMarket market) =>
        [.. (await market.Store.Outbox.UndeliveredAsync(100)).Select(one => JsonDocument.Parse(one.Message.Body).RootElement)];
}
