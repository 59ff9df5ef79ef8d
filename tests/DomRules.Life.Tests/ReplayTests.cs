using System.Globalization;
using System.Text;
using DomRules.Engine.Life;
using DomRules.Engine.Snapshots;
using DomRules.Formats.Replaying;
using DomRules.Life.Tests.Stories;
using DomRules.Model.Decisions;
using DomRules.Model.Graph;
using DomRules.Model.Life.Commands;
using DomRules.Operations.Replaying;
using DomRules.Routing.Tests;
using Xunit.Abstractions;

namespace DomRules.Life.Tests;

/// <summary>Every decision of the machine is made again of what it was made of, byte for byte, by another machine.</summary>
public sealed class ReplayTests(ITestOutputHelper output)
{
    private static readonly bool Heavy = Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1";

    [Fact]
    public void Replay_EveryDecisionOfAnyCommands_GivesTheSameBytes()
    {
        var kinds = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (ulong seed = 1; seed <= (Heavy ? 2_000UL : 80UL); seed++)
        {
            var story = Live(seed);
            foreach (var (record, inputs) in story.Decided)
            {
                ShouldComeAgain(story.Library, story.Network, record, inputs, $"seed {seed}");
                kinds[record.Kind] = kinds.GetValueOrDefault(record.Kind) + 1;
            }
        }

        output.WriteLine(string.Join(", ", kinds.Select(kind => $"{kind.Value} {kind.Key}")) + " replayed");
        kinds.Keys.ShouldBe(["event", "override", "promise", "refuse", "release", "reroute", "return", "route", "substitute"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Replay_UnderAnotherCulture_GivesTheSameBytes(string culture)
    {
        var stories = Enumerable.Range(500, 8).Select(seed => Live((ulong)seed)).ToList();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Foreign(culture);
            foreach (var story in stories)
            {
                story.Decided.ForEach(decided => ShouldComeAgain(story.Library, story.Network, decided.Record, decided.Inputs, culture));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    public void Replay_OnSeveralThreads_GivesTheSameBytes(int threads)
    {
        var story = Live(501);
        var work = story.Decided.SelectMany(decided => Enumerable.Repeat(decided, 16)).ToArray();
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, thread =>
        {
            for (var i = thread; i < work.Length; i += threads)
            {
                ShouldComeAgain(story.Library, story.Network, work[i].Record, work[i].Inputs, $"thread {thread}");
            }
        });
    }

    [Fact]
    public void Replay_ChangedInput_NamesTheFirstPlaceThatDiffers()
    {
        var shop = new Story("", Shop.With(("BER", "A", 5), ("S1", "A", 5)));
        shop.Do(new PlaceOrder(Shop.Order("1", ("A", 2))));
        var (record, inputs) = (shop.Decisions.Single(), shop.Inputs.Single());
        var replay = new DecisionReplay(Shop.Policy(""), Snapshot.Of(Shop.With()));
        var other = replay.Replay(inputs with { Slice = inputs.Slice with { Stock = [.. inputs.Slice.Stock.Where(row => row.Node != "BER")] } });
        RecordDifference.First(DecisionJson.Write(record), DecisionJson.Write(replay.Replay(inputs))).ShouldBeNull();
        RecordDifference.First(DecisionJson.Write(record), DecisionJson.Write(other)).ShouldNotBeNull().ShouldStartWith("$.candidates");
    }

    private static CultureInfo Foreign(string name)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = name == "ar-SA" ? "٫" : ",";
        culture.NumberFormat.NegativeSign = name == "ar-SA" ? "\u061c-" : "\u2212";
        culture.DateTimeFormat.DateSeparator = ".";
        culture.DateTimeFormat.TimeSeparator = ".";
        return culture;
    }

    /// <summary>Decides anew, on a network without stock, of the bytes of the inputs.</summary>
    private static void ShouldComeAgain(PolicyLibrary library, Snapshot network, DecisionRecord record, DecisionInputs inputs, string whose)
    {
        var bytes = DecisionInputsJson.Write(inputs);
        var reading = DecisionInputsJson.Read(bytes, "inputs");
        reading.Problems.Where(p => p.IsError).Select(p => p.ToString()).ShouldBeEmpty(whose);
        var read = reading.Value.ShouldNotBeNull();
        Encoding.UTF8.GetString(DecisionInputsJson.Write(read)).ShouldBe(Encoding.UTF8.GetString(bytes), whose);
        var again = new DecisionReplay(library, network).Replay(read);
        RecordDifference.First(DecisionJson.Write(record), DecisionJson.Write(again)).ShouldBeNull($"{whose}, {record.Kind}: {Encoding.UTF8.GetString(bytes)}");
    }

    private static (PolicyLibrary Library, Snapshot Network, List<(DecisionRecord Record, DecisionInputs Inputs)> Decided) Live(ulong seed)
    {
        var dice = new Dice(seed);
        var library = Shop.Policy(AnyPolicyText.Of(dice));
        var network = AnyCommand.Network(dice);
        var fulfilment = new Fulfilment(library, Snapshot.Of(network));
        var (state, at, decided) = (fulfilment.Start(), Shop.Opening, new List<(DecisionRecord, DecisionInputs)>());
        for (var i = 0; i < 40; i++)
        {
            at += TimeSpan.FromMinutes(dice.Pick(0, 5, 45, 600, 3000));
            var step = fulfilment.Handle(state, dice.OneIn(5) ? new PassTime() : AnyCommand.Of(dice, state), at);
            step.Inputs.Length.ShouldBe(step.Decisions.Length);
            decided.AddRange(step.Decisions.Zip(step.Inputs));
            state = step.State;
        }

        return (library, Snapshot.Of(network), decided);
    }
}
