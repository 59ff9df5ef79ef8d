using System.Text.Json;
using DomRules.Operations.Drafting;
using DomRules.Studio.Assets;
using DomRules.Studio.Tests.Hosting;

namespace DomRules.Studio.Tests.Drafts;

/// <summary>The page carries changes over each other as the server does: both must come to the same edits, from random ones.</summary>
[Collection(StudioCollection.Name)]
public sealed class MergingAgreementTests(StudioFixture fixture)
{
    private const string Carry =
        """
        async ([address, given]) => {
          const { carried } = await import(address);
          return JSON.stringify(JSON.parse(given).map(([mine, theirs, first]) => carried(mine, theirs, first).map(edit => [edit.from, edit.to, edit.text])));
        }
        """;

    [Fact]
    public async Task Carried_InThePageAndOnTheServer_IsTheSame()
    {
        const int Seed = 16;
        var dice = new Random(Seed);
        var pairs = Enumerable.Range(0, 3_000).Select(_ => (Mine: Change(dice), Theirs: Change(dice), First: dice.Next(2) == 0)).ToList();
        await using var visit = await fixture.VisitAsync("Maja Merger", ["author"]);
        await visit.GoAsync("/drafts");
        var given = JsonSerializer.Serialize(pairs.Select(pair => new object[] { pair.Mine.Edits.Select(Told), pair.Theirs.Edits.Select(Told), pair.First }));
        var carried = JsonDocument.Parse(await visit.Page.EvaluateAsync<string>(Carry, new[] { AssetShelf.Editor.Address, given })).RootElement.EnumerateArray().ToList();
        carried.Count.ShouldBe(pairs.Count);
        for (var i = 0; i < pairs.Count; i++)
        {
            var edits = carried[i].EnumerateArray().Select(edit => new TextEdit(edit[0].GetInt32(), edit[1].GetInt32() - edit[0].GetInt32(), edit[2].GetString()!));
            edits.ShouldBe(pairs[i].Mine.Over(pairs[i].Theirs, pairs[i].First).Edits, $"seed {Seed}, pair {i}");
        }
    }

    /// <summary>A change of a text of twenty units.</summary>
    private static TextChange Change(Random dice)
    {
        var edits = new List<TextEdit>();
        for (var from = dice.Next(8); from <= 20; from += 1 + dice.Next(8))
        {
            var removed = dice.Next(Math.Min(6, 21 - from));
            edits.Add(new TextEdit(from, removed, dice.Next(3) == 0 ? "" : new string((char)('a' + dice.Next(26)), 1 + dice.Next(3))));
            from += removed;
        }

        return TextChange.Of(edits)!;
    }

    private static object Told(TextEdit edit) => new { from = edit.Offset, to = edit.Offset + edit.Removed, text = edit.Inserted };
}
