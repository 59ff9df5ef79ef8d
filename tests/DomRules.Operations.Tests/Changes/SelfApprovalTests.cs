using System.Globalization;
using DomRules.Operations.Changes;
using static DomRules.Operations.Tests.Changes.ChangeMarket;

namespace DomRules.Operations.Tests.Changes;

/// <summary>Nobody approves their own change: whatever a few people do at once, nothing goes live that only its authors wanted.</summary>
public sealed class SelfApprovalTests
{
    private static readonly int Rounds = Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1" ? 20_000 : 400;

    [Fact]
    public async Task Changes_ApprovedMovedAndPublishedAtOnce_GoLiveOnlyAsOthersApprovedThem()
    {
        await using var market = await ChangeMarket.OpenAsync();
        const int seed = 20261126;
        var random = new Random(seed);
        string[] versions = [await market.VersionAsync("one"), await market.VersionAsync("two"), await market.VersionAsync("three")];
        Person[] people = [Ana with { Rights = Rights.Write | Rights.Approve }, Abe with { Rights = Rights.Write | Rights.Approve }, Vera with { Rights = Rights.Write | Rights.Approve }];
        var published = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var id = await OpenAsync(market, versions, people[random.Next(people.Length)], random);
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ActAsync(market, id, versions, people[random.Next(people.Length)], random.Next(5), random.Next(versions.Length))));
            var change = market.The(id);
            if (change.End == ChangeState.Published)
            {
                published++;
                ShouldHaveBeenApprovedByAnother(change, market.Live);
            }

            await market.Changing.WithdrawAsync(id, "Next.", Root);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {Rounds} changes, {published} published, each approved by somebody who wrote no part of it"));
        published.ShouldBeGreaterThan(Rounds / 20);
    }

    private static async Task<string> OpenAsync(ChangeMarket market, string[] versions, Person by, Random random)
    {
        var other = versions.Where(version => version != market.Live).ToArray();
        return await market.OpenedAsync(other[random.Next(other.Length)], by);
    }

    private static Task<ChangeAnswer> ActAsync(ChangeMarket market, string id, string[] versions, Person by, int what, int version)
    {
        var seen = market.The(id);
        return what switch
        {
            0 => market.Changing.MoveAsync(id, Proposal(versions[version]), by),
            1 => market.Changing.SendBackAsync(id, "Otherwise.", by),
            2 => market.Changing.PublishAsync(id, seen.Version, by),
            _ => market.Changing.ApproveAsync(id, seen.Version, seen.Base, by),
        };
    }

    /// <summary>Told by the notes alone, so that the fold is not trusted twice.</summary>
    private static void ShouldHaveBeenApprovedByAnother(Change change, string live)
    {
        var content = change.Notes.Last(note => note.Kind is "open_change" or "move_change");
        var authors = change.Notes.Where(note => note.Kind is "open_change" or "move_change").Select(note => note.By).ToHashSet(StringComparer.Ordinal);
        var after = change.Notes[change.Notes.IndexOf(content)..];
        var sinceBack = after.Skip(after.Select((note, at) => note.Kind == "send_back_change" ? at + 1 : 0).Max());
        sinceBack.ShouldContain(note => note.Kind == "approve_change" && !authors.Contains(note.By) && note.Version == content.Version);
        live.ShouldBe(content.Version);
    }
}
