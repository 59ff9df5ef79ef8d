using DomRules.Formats.Life;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Operations.Life;

namespace DomRules.Operations.Tests.Life;

/// <summary>The event file of the library <c>complete</c>, which docs/events.md tells as a story.</summary>
public sealed class LifeRunTests
{
    private static readonly string Complete = Path.Combine(RepositoryFolder.Path, "rule-libraries", "complete");

    [Fact]
    public void Run_TheStory_EndsWithEveryOrderInOneStateAndEveryUnitAccountedFor()
    {
        var (run, end, decisions, _) = Run(null);
        run.Problems.ShouldBeEmpty();
        end.Summary.Refusals.ShouldBeEmpty();
        end.Summary.Orders.ShouldBe([(OrderStatus.Delivered, 1), (OrderStatus.Returned, 1)]);
        end.Summary.Stock.AddsUp.ShouldBeTrue();
        end.Summary.Stock.Received.ShouldBe(5);
        end.Summary.Stock.Shipped.ShouldBe(3);
        end.Summary.Stock.Returned.ShouldBe(1);
        end.Summary.Reserved.ShouldBeEmpty();
        decisions.Select(d => d.Kind).ShouldBe(["promise", "route", "route", "event", "route", "return"]);
    }

    [Fact]
    public void Run_ShortPick_ComesFromTheStoreInstead()
    {
        var (_, end, decisions, _) = Run(null);
        end.State.Orders["2001"].Shipments.Select(s => (s.Node, s.State)).ShouldBe([("BER_DC", ShipmentState.Broken), ("S_104", ShipmentState.Delivered)]);
        decisions.Single(d => d.Kind == "event").Summary.ShouldContain("Shelf was empty");
        decisions[4].Previous.ShouldBe(decisions[3].Decision);
    }

    [Fact]
    public void Run_Until_LeavesOutWhatComesLater()
    {
        var (run, end, _, _) = Run(new DateTimeOffset(2026, 11, 20, 9, 5, 30, TimeSpan.Zero));
        (run.Count, run.Later).ShouldBe((2, 13));
        end.State.At.ShouldBe(new DateTimeOffset(2026, 11, 20, 9, 5, 30, TimeSpan.Zero));
        end.Summary.Orders.ShouldBe([(OrderStatus.Reserved, 1)]);
    }

    [Fact]
    public void Run_Log_AddsUpToTheStateInTheOrderOfTime()
    {
        var (run, end, _, log) = Run(null);
        log.Select(l => l.At).ShouldBeInOrder();
        var start = new Engine.Life.Fulfilment(run.Inputs.Library, run.Inputs.Snapshot).Start();
        var read = EventLog.Read(new MemoryStream([.. log.SelectMany(l => EventLog.Write(l).Append((byte)'\n'))]), "log.ndjson", Formats.ReadingOptions.Default).Select(r => r.Event.ShouldNotBeNull().Event);
        LifeStateJson.Hash(Engine.Life.LifeFold.Apply(start, read) with { At = end.State.At }).ShouldBe(LifeStateJson.Hash(end.State));
    }

    [Fact]
    public void Run_Twice_IsTheSameToTheByte()
    {
        var (first, second) = (Run(null), Run(null));
        first.Decisions.Select(DecisionJson.Write).ShouldBe(second.Decisions.Select(DecisionJson.Write));
        LifeStateJson.Hash(first.End.State).ShouldBe(LifeStateJson.Hash(second.End.State));
    }

    private static (LifeRun Run, LifeEnd End, List<DecisionRecord> Decisions, List<LoggedEvent> Log) Run(DateTimeOffset? until)
    {
        var run = LifePreparation.Prepare(new LifeRequest(Complete, Path.Combine(Complete, "network.json"), [], Path.Combine(Complete, "events.ndjson"), until, Strict: true)).Value.ShouldNotBeNull();
        List<DecisionRecord> decisions = [];
        List<LoggedEvent> log = [];
        var end = run.Run(decisions.Add, log.Add);
        return (run, end, decisions, log);
    }
}
