using System.Text.Json.Nodes;
using DomRules.Model.Canonical;
using DomRules.Operations.Explaining;
using DomRules.Store.Decisions;
using DomRules.Studio.Returns;
using DomRules.Studio.Tests.Hosting;

namespace DomRules.Studio.Tests.Returns;

/// <summary>Returns are found by what becomes of them, however far back, and the search says how far it came.</summary>
[Collection(StudioCollection.Name)]
public sealed class ReturnSearchTests(StudioFixture fixture)
{
    private static readonly DecisionFilter Returns = new() { Kind = "return" };

    [Fact]
    public async Task Find_OfARareOne_LooksSoFarAndGoesOnWhereItStopped()
    {
        var kept = await OneAsync();
        var becomes = StoredExplaining.Read(kept.Record).Value!.Items[0].Disposition!;
        var many = new ManyReturns(kept, ReturnSearch.Most + 250, odd: number => number == 3);

        var first = await ReturnSearch.FindAsync(many, Returns, becomes, null, null, 50);

        (first.Rows.Length, first.Looked).ShouldBe((0, ReturnSearch.Most));
        first.Next.ShouldNotBeNull();
        first.Back.ShouldBe(many.AtOf(251));
        var second = await ReturnSearch.FindAsync(many, Returns, becomes, null, first.Next, 50);
        second.Rows.ShouldHaveSingleItem().Row.Key.ShouldBe(new DecisionKey(3, 0));
        (second.Next, second.Looked).ShouldBe((null, 250));
    }

    [Fact]
    public async Task Find_OfManyThatMatch_FillsAPageAndMissesNone()
    {
        var kept = await OneAsync();
        var item = StoredExplaining.Read(kept.Record).Value!.Items[0];
        var many = new ManyReturns(kept, 120, odd: number => number % 2 == 0);
        var (seen, next) = (new List<long>(), (DecisionKey?)null);
        do
        {
            var page = await ReturnSearch.FindAsync(many, Returns, item.Disposition, item.Node, next, 25);
            seen.AddRange(page.Rows.Select(row => row.Row.Key.Commit));
            next = page.Next;
        }
        while (next is not null);

        seen.ShouldBe(Enumerable.Range(1, 120).Where(number => number % 2 == 0).Reverse().Select(number => (long)number));
        (await ReturnSearch.FindAsync(many, Returns, item.Disposition, "nowhere", null, 25)).Rows.ShouldBeEmpty();
    }

    /// <summary>A return of the first days, of which the first item is restocked in Berlin.</summary>
    private async Task<StoredDecision> OneAsync()
    {
        var row = (await fixture.Studio.Store.Decisions.FindAsync(Returns, null, 1)).ShouldHaveSingleItem();
        var kept = (await fixture.Studio.Store.Decisions.GetAsync(row.Key))!;
        var record = JsonNode.Parse(kept.Record.Span)!;
        record["items"]![0]!["disposition"] = "restock";
        record["items"]![0]!["node"] = "S-BER";
        return kept with { Record = CanonicalJson.Write(record) };
    }
}
