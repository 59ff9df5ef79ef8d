using DomRules.Store.Tests.Samples;

namespace DomRules.Store.Tests.Conformance;

/// <summary>Immutable content by its hash.</summary>
public abstract class ArtefactConformance : StoreConformance
{
    [Fact]
    public async Task Get_ByHash_GivesTheContent()
    {
        var artefact = Sample.Artefact("rules 📦");
        await Store.Artefacts.PutAsync(artefact);
        Told.Of(await Store.Artefacts.GetAsync(artefact.Row.Hash)).ShouldBe(Told.Of(artefact));
        (await Store.Artefacts.GetAsync(Sample.Hash("others"))).ShouldBeNull();
        (await Store.Artefacts.GetAsync("no hash at all")).ShouldBeNull();
    }

    [Fact]
    public async Task Put_OfTheSameContent_LeavesTheFirst()
    {
        await Store.Artefacts.PutAsync(Sample.Artefact("rules", "fashion"));
        await Store.Artefacts.PutAsync(Sample.Artefact("rules", "sport", minute: 5));
        (await Store.Artefacts.GetAsync(Sample.Hash("rules")))!.Row.ShouldBe(Sample.Artefact("rules", "fashion").Row);
        (await Store.Artefacts.ListAsync("library", null, null, 10)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Put_UnderAnotherHash_IsRefused()
    {
        var artefact = Sample.Artefact("rules");
        await Should.ThrowAsync<ArgumentException>(async () => await Store.Artefacts.PutAsync(artefact with { Row = artefact.Row with { Hash = Sample.Hash("others") } }));
        (await Store.Artefacts.ListAsync("library", null, null, 10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Put_OfNothing_KeepsNothingByItsHash()
    {
        await Store.Artefacts.PutAsync(Sample.Artefact(""));
        (await Store.Artefacts.GetAsync(Sample.Hash(""))).ShouldNotBeNull().Content.Length.ShouldBe(0);
    }

    [Fact]
    public async Task Prune_OfAKind_DropsTheOldestOfItAndNothingElse()
    {
        for (var i = 0; i < 5; i++) await Store.Artefacts.KeepAsync(Sample.Artefact($"page {i}", minute: i, kind: "simulation"));
        await Store.Artefacts.PutAsync(Sample.Artefact("rules", minute: 0));
        (await Store.Artefacts.PruneAsync("simulation", Sample.Artefact("", minute: 3).Row.At, 2)).ShouldBe(2);
        (await Store.Artefacts.ListAsync("simulation", null, null, 10)).Select(row => row.Hash).ShouldBe([Sample.Hash("page 4"), Sample.Hash("page 3"), Sample.Hash("page 2")]);
        (await Store.Artefacts.PruneAsync("simulation", Sample.Artefact("", minute: 3).Row.At, 9)).ShouldBe(1);
        (await Store.Artefacts.PruneAsync("simulation", Sample.Artefact("", minute: 3).Row.At, 9)).ShouldBe(0);
        (await Store.Artefacts.GetAsync(Sample.Hash("page 2"))).ShouldBeNull();
        (await Store.Artefacts.GetAsync(Sample.Hash("rules"))).ShouldNotBeNull();
        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () => await Store.Artefacts.PruneAsync("simulation", default, 0));
    }

    [Fact]
    public async Task Keep_OfWhatIsThere_CountsFromTheLaterMomentAndOnlyOfItsKind()
    {
        await Store.Artefacts.KeepAsync(Sample.Artefact("orders", "first", minute: 1, kind: "simulation"));
        await Store.Artefacts.KeepAsync(Sample.Artefact("orders", "second", minute: 7, kind: "simulation"));
        await Store.Artefacts.KeepAsync(Sample.Artefact("orders", "third", minute: 3, kind: "simulation"));
        (await Store.Artefacts.GetAsync(Sample.Hash("orders")))!.Row.ShouldBe(Sample.Artefact("orders", "first", minute: 7, kind: "simulation").Row);
        await Store.Artefacts.PutAsync(Sample.Artefact("rules", minute: 1));
        await Store.Artefacts.KeepAsync(Sample.Artefact("rules", minute: 7, kind: "simulation"));
        (await Store.Artefacts.GetAsync(Sample.Hash("rules")))!.Row.ShouldBe(Sample.Artefact("rules", minute: 1).Row);
        (await Store.Artefacts.PruneAsync("simulation", Sample.Artefact("", minute: 7).Row.At, 9)).ShouldBe(0);
        var wrong = Sample.Artefact("others");
        await Should.ThrowAsync<ArgumentException>(async () => await Store.Artefacts.KeepAsync(wrong with { Row = wrong.Row with { Hash = Sample.Hash("rules") } }));
    }

    [Fact]
    public async Task List_OfAKind_GivesTheNewestFirst()
    {
        foreach (var artefact in new[] { Sample.Artefact("a", minute: 1), Sample.Artefact("b", minute: 3), Sample.Artefact("c", minute: 2), Sample.Artefact("n", minute: 9, kind: "network") })
            await Store.Artefacts.PutAsync(artefact);

        (await Store.Artefacts.ListAsync("library", null, null, 10)).Select(row => row.Hash).ShouldBe([Sample.Hash("b"), Sample.Hash("c"), Sample.Hash("a")]);
        (await Store.Artefacts.ListAsync("network", "fashion", null, 10)).ShouldBe([Sample.Artefact("n", minute: 9, kind: "network").Row]);
        (await Store.Artefacts.ListAsync("library", "sport", null, 10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task List_PageByPage_MissesNoneOfTheSameMoment()
    {
        for (var i = 0; i < 9; i++) await Store.Artefacts.PutAsync(Sample.Artefact($"content {i}", i % 3 == 0 ? "sport" : "fashion", minute: i / 3));
        var all = (await Store.Artefacts.ListAsync("library", null, null, 100)).Select(row => row.Hash).ToList();
        var expected = Enumerable.Range(0, 9).GroupBy(i => i / 3).OrderByDescending(moment => moment.Key).SelectMany(moment => moment.Select(i => Sample.Hash($"content {i}")).Order(StringComparer.Ordinal));
        all.ShouldBe(expected);

        var seen = new List<string>();
        while (await Store.Artefacts.ListAsync("library", null, seen.LastOrDefault(), 2) is { Count: > 0 } page) seen.AddRange(page.Select(row => row.Hash));
        seen.ShouldBe(all);
        (await Store.Artefacts.ListAsync("library", "sport", all[0], 100)).Select(row => row.Hash).ShouldBe(all.Skip(1).Where(hash => hash == Sample.Hash("content 0") || hash == Sample.Hash("content 3") || hash == Sample.Hash("content 6")));
    }

    [Fact]
    public async Task List_AfterOneThatIsNotThere_IsEmpty()
    {
        await Store.Artefacts.PutAsync(Sample.Artefact("a"));
        (await Store.Artefacts.ListAsync("library", null, Sample.Hash("nowhere"), 10)).ShouldBeEmpty();
        (await Store.Artefacts.ListAsync("library", null, "no hash at all", 10)).ShouldBeEmpty();
        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () => await Store.Artefacts.ListAsync("library", null, null, 0));
    }
}
