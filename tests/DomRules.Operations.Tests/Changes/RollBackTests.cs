using DomRules.Operations.Changes;
using static DomRules.Operations.Tests.Changes.ChangeMarket;

namespace DomRules.Operations.Tests.Changes;

/// <summary>What was live may be live again at once, by somebody who may, with a reason.</summary>
public sealed class RollBackTests
{
    [Fact]
    public async Task RollBack_ToWhatWasLive_IsOneCommitWithAReason()
    {
        await using var market = await OpenAsync();
        var (first, version) = (market.Live, await market.VersionAsync("one"));
        var id = await market.OpenedAsync(version);
        await market.ApproveAsync(id, Vera);
        await market.PublishAsync(id, Vera);

        (await market.Changing.RollBackAsync(Market, first, version, "Orders went abroad.", Ana)).Answer.Status.ShouldBe(403);
        (await market.Changing.RollBackAsync(Market, first, version, " ", Vera)).Problem.ShouldBe("Say why, for the audit.");
        (await market.Changing.RollBackAsync(Market, first, first, "Orders went abroad.", Vera)).Problem!.ShouldContain("while you looked");
        (await market.Changing.RollBackAsync(Market, await market.VersionAsync("never"), version, "Why not.", Root)).Problem!.ShouldContain("never live");
        (await market.Changing.RollBackAsync("network", first, version, "Why not.", Root)).Problem!.ShouldContain("never live");
        (await market.Changing.RollBackAsync(Market, first, version, "Orders went abroad.", Vera)).Problem.ShouldBeNull();

        market.Live.ShouldBe(first);
        (await market.Changing.RollBackAsync(Market, first, first, "Again.", Vera)).Problem!.ShouldContain("is live");
        var commit = (await market.Store.Commits.FindAsync(new(Kind: "publish"), null, 1))[0];
        commit.Actor.ShouldBe("Vera Approver");
        System.Text.Encoding.UTF8.GetString(commit.Command.Span).ShouldContain("\"because\":\"Orders went abroad.\"");
        System.Text.Encoding.UTF8.GetString(commit.Command.Span).ShouldContain("\"rollBack\":true");
        market.The(id).End.ShouldBe(ChangeState.Published, "it was");
    }
}
