using System.Collections.Immutable;
using DomRules.Language.Formatting;
using DomRules.Language.Text;
using DomRules.Operations.Testing;
using DomRules.Operations.Testing.FromDecisions;
using DomRules.Operations.Versions;
using DomRules.Store.Decisions;
using Xunit.Abstractions;

namespace DomRules.Operations.Tests.Testing.FromDecisions;

/// <summary>Tests made from decisions pass on the version that decided, and fail where anything that they expect is otherwise.</summary>
public sealed class TestFromDecisionTests(SampleDecisions sample, ITestOutputHelper output) : IClassFixture<SampleDecisions>
{
    private static readonly ImmutableSortedDictionary<string, string> None = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Of events, a few came about in a way that an order placed as it stood does not go.</summary>
    [Fact]
    public async Task Make_DecisionsOfEachMarketKindAndOutcome_PassOnTheVersionThatDecided()
    {
        sample.Rows.Count.ShouldBeGreaterThan(15);
        var (made, of) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var (row, test) in sample.Tests)
        {
            of[row.Kind] = of.GetValueOrDefault(row.Kind) + 1;
            if (test.Value is not { } one)
            {
                row.Kind.ShouldBe("event", test.Problem);
                test.Problem.ShouldNotBeNull().ShouldContain("first decision");
                continue;
            }

            made[row.Kind] = made.GetValueOrDefault(row.Kind) + 1;
            (await RunAsync(row, [one]))[0].Failures.ShouldBeEmpty($"{row.Key}:\n{one.Text}");
            one.Expected.Length.ShouldBeGreaterThan(0);
            (one.FileText.Length + one.Text.Length).ShouldBeLessThan(40_000, $"{row.Key} is for people");
        }

        output.WriteLine(string.Join(", ", of.Select(kind => $"{made.GetValueOrDefault(kind.Key)} of {kind.Value} {kind.Key}")));
        of.Keys.Order(StringComparer.Ordinal).ShouldBe(["event", "override", "promise", "release", "return", "route"]);
        made["event"].ShouldBeGreaterThan(of["event"] / 2);
    }

    /// <summary>Each expectation, changed alone to something that was not decided, fails.</summary>
    [Fact]
    public async Task Make_AnyExpectationChanged_Fails()
    {
        var changed = 0;
        foreach (var (row, made) in sample.Tests.Where(one => one.Made.Value is not null))
        {
            var test = made.Value!;
            var others = test.Expected.Select((expected, place) => test with { Title = $"other {place}", Expected = test.Expected.SetItem(place, OtherExpectation.Of(expected)) }).ToList();
            foreach (var (place, result) in (await RunAsync(row, others)).Index())
            {
                result.Failures.Length.ShouldBe(1, $"{row.Key}: `{test.Expected[place]}` changed to `{others[place].Expected[place]}`\n{test.Text}");
                changed++;
            }
        }

        output.WriteLine($"{changed} expectations changed");
        changed.ShouldBeGreaterThan(300);
    }

    [Fact]
    public void Make_IsAsTheFormatterLaysItOut()
    {
        foreach (var (_, made) in sample.Tests.Where(one => one.Made.Value is not null))
        {
            var text = "module made\n\n" + made.Value!.Text;
            Formatter.Format(new SourceText("made.route", text)).Text.ShouldBe(text);
            text.Split('\n').ShouldAllBe(line => line.Length <= 160);
        }
    }

    [Fact]
    public async Task Make_TheOrderOfTheStory_SaysWhyTheNearerStoreDidNotShip()
    {
        var rows = await sample.Store.Decisions.FindAsync(new DecisionFilter { Order = Operations.Samples.SampleMarket.StoryOrder, Kind = "route" }, null, 1);
        var test = (await sample.MakeAsync(rows[0])).Value.ShouldNotBeNull();
        output.WriteLine(test.Text);
        test.Title.ShouldBe("F9001 comes from Warehouse Leipzig");
        test.Expected.ShouldContain("\"S-BER\" excluded by too_few_to_send");
        test.Network.ShouldContain(line => line.StartsWith("stock \"S-BER\"", StringComparison.Ordinal));
        test.Notes.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Make_TheSameDecisionTwice_IsTheSame() =>
        (await sample.MakeAsync(sample.Tests[0].Row)).Value!.Text.ShouldBe(sample.Tests[0].Made.Value!.Text);

    [Fact]
    public async Task Make_InputsThatWereErased_SaysSo()
    {
        var kept = (await sample.Store.Decisions.GetAsync(sample.Tests[0].Row.Key))!;
        (await new TestFromDecision(sample.Store).MakeAsync(kept with { Inputs = default })).Problem.ShouldNotBeNull().ShouldContain("was not kept");
    }

    /// <summary>Tests at the end of the library's own file of tests, run by the library's own runner.</summary>
    private async Task<List<TestResult>> RunAsync(DecisionRow row, IReadOnlyCollection<MadeTest> tests)
    {
        var library = FileBundle.Read((await sample.Store.Artefacts.GetAsync(row.Version!))!.Content).Value!.Files;
        var files = library.SetItem("tests.route", library["tests.route"] + string.Concat(tests.Select(test => "\n" + test.Text)))
            .SetItems(tests.DistinctBy(test => test.File).Select(test => KeyValuePair.Create(test.File, test.FileText)));
        var compiled = VersionCompiler.Compile("x", new FileBundle(files));
        compiled.Problem.ShouldBeNull($"{row.Key}:\n{tests.First().Text}");
        var runner = new TestRunner(VersionCompiler.Loaded(new FileBundle(files), compiled.Value!, None));
        return [.. tests.Select(test => runner.Run(compiled.Value!.Compilation.Tests.Single(one => one.Name == test.Title)))];
    }
}
