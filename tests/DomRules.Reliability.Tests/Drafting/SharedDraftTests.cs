using DomRules.Operations.Drafting;
using DomRules.Reliability.Tests.Stores;
using DomRules.Store;

namespace DomRules.Reliability.Tests.Drafting;

/// <summary>People on two servers write in one draft of one store.</summary>
public sealed class SharedDraftTests
{
    private const string File = "shop.route";
    private const int WordsEach = 25;

    [Theory]
    [InlineData(StoreKind.PostgreSql)]
    [InlineData(StoreKind.Sqlite)]
    public async Task Submit_AtTwoServersAtOnce_MergesAllOfItAndBothSeeTheSame(StoreKind kind)
    {
        await using var tested = await TestedStore.NewAsync(kind);
        await using var berlin = Desk(await tested.OpenAsync());
        await using var leipzig = Desk(await tested.OpenAsync());
        var draft = (await berlin.BeginAsync("DE", "Two servers", null, new Dictionary<string, string> { [File] = "begin\nend\n" }, Person("ada"))).Value!;
        var seats = new List<DraftSeat>();
        foreach (var (desk, name) in new[] { (berlin, "ada"), (leipzig, "ben"), (berlin, "cem"), (leipzig, "dora") })
        {
            seats.Add((await desk.JoinAsync(draft, Person(name), _ => { }))!);
        }

        await Task.WhenAll(seats.Select(seat => Task.Run(() => TypeAsync(seat))));

        await berlin.LookAsync();
        await leipzig.LookAsync();
        var text = (await berlin.FilesAsync(draft))![File];
        seats.ShouldAllBe(seat => seat.Files[File] == text);
        foreach (var word in seats.SelectMany(Words))
        {
            text.ShouldContain(word);
        }

        text.Length.ShouldBe("begin\nend\n".Length + seats.SelectMany(Words).Sum(word => word.Length), "every word once");
        var row = (await leipzig.GetAsync(draft))!;
        row.Revision.ShouldBe(4 * WordsEach);
        row.Authors.Order(StringComparer.Ordinal).ShouldBe(["ada", "ben", "cem", "dora"]);
    }

    /// <summary>Each word at the start of the second line, as the typist sees it.</summary>
    private static async Task TypeAsync(DraftSeat seat)
    {
        foreach (var word in Words(seat))
        {
            var now = seat.Now;
            var at = now.Files[File].IndexOf('\n', StringComparison.Ordinal) + 1;
            (await seat.SubmitAsync(File, now.Revision, [new TextEdit(at, 0, word)])).Obstacle.ShouldBe(DraftObstacle.None);
        }
    }

    private static IEnumerable<string> Words(DraftSeat seat) => Enumerable.Range(0, WordsEach).Select(n => FormattableString.Invariant($"[{seat.Who.Person.Account}-{n}]"));

    private static DraftPerson Person(string account) => new(account, account);

    private static DraftDesk Desk(IStore store) => new(store, TimeProvider.System, () => Guid.NewGuid().ToString("N"));
}
