using System.Globalization;
using DomRules.Operations.Drafting;
using DomRules.Store;
using DomRules.Store.Memory;

namespace DomRules.Operations.Tests.Drafting;

/// <summary>People write in one draft at once, on one desk or on two of one store; whatever the order in which they hand in and hear, all see one text in the end.</summary>
public sealed class MergingTests
{
    private const string File = "policy.route";

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30)];

    [Theory, MemberData(nameof(Seeds))]
    public async Task Submit_ByManyInAnyOrder_EndsInOneTextForAll(int seed)
    {
        var desks = 1 + (seed % 2);
        var dice = new Random(seed);
        await using var store = new MemoryStore();
        var all = Enumerable.Range(0, desks).Select(_ => Desks.New(store)).ToList();
        var draft = await Desks.BeginAsync(all[0], (File, Typing.Text(dice, 6)));
        var typists = new List<Typist>();
        for (var i = 0; i < 4; i++)
        {
            typists.Add(new Typist(File));
            await typists[i].SitAsync(all[i % desks], draft, new DraftPerson(i.ToString(CultureInfo.InvariantCulture), "P"));
        }

        for (var i = 0; i < 150; i++)
        {
            var typist = typists[dice.Next(typists.Count)];
            if (dice.Next(3) == 0) typist.Type(dice);
            else if (dice.Next(2) == 0) typist.Listen();
            else await typist.HandInAsync(dice.Next(4) > 0);
        }

        await EndAsync(typists, all);
        typists.Select(typist => typist.Text).Distinct().Count().ShouldBe(1, $"seed {seed}");
        (await all[0].FilesAsync(draft))![File].ShouldBe(typists[0].Text, $"seed {seed}");
        foreach (var typist in typists) typist.Seat.Now.Files[File].ShouldBe(typist.Text, $"seed {seed}");
        TextChange.IsWhole(typists[0].Text).ShouldBeTrue($"seed {seed}");
        foreach (var desk in all) await desk.DisposeAsync();
    }

    [Theory, InlineData(3), InlineData(4)]
    public async Task Submit_ByManyWhoOnlyAdd_LosesNothingThatWasTyped(int seed)
    {
        var dice = new Random(seed);
        await using var store = new MemoryStore();
        var desks = new[] { Desks.New(store), Desks.New(store) };
        var draft = await Desks.BeginAsync(desks[0], (File, ""));
        var seats = await Task.WhenAll(Enumerable.Range(0, 6).Select(async n => (await desks[n % 2].JoinAsync(draft, new DraftPerson($"p{n}", "P"), _ => { }))!));
        var words = Enumerable.Range(0, 120).Select(n => $"[{n}]").ToList();
        var places = words.Select(_ => dice.Next(100)).ToList();
        await Task.WhenAll(words.Select((word, n) => Task.Run(async () =>
        {
            var (seat, now) = (seats[n % 6], seats[n % 6].Now);
            var at = Math.Min(places[n], now.Files[File].Length / 2) is var place && now.Files[File].IndexOf('[', Math.Min(place, now.Files[File].Length)) is >= 0 and var begin ? begin : now.Files[File].Length;
            (await seat.SubmitAsync(File, now.Revision, [new TextEdit(at, 0, word)])).Obstacle.ShouldBe(DraftObstacle.None);
        })));
        var text = (await desks[0].FilesAsync(draft))![File];
        foreach (var word in words) text.ShouldContain(word);
        text.Length.ShouldBe(words.Sum(word => word.Length));
        foreach (var desk in desks) await desk.DisposeAsync();
    }

    private static async Task EndAsync(List<Typist> typists, List<DraftDesk> desks)
    {
        for (var rounds = 0; rounds < 1000; rounds++)
        {
            foreach (var desk in desks) await desk.LookAsync();
            foreach (var typist in typists)
            {
                typist.Listen();
                await typist.HandInAsync(hears: true);
            }

            if (!typists.Any(typist => typist.IsBehind)) break;
        }

        typists.ShouldAllBe(typist => !typist.IsBehind);
    }
}
