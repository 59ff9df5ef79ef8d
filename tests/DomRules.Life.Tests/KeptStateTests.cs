using System.Text;
using DomRules.Engine.Life;
using DomRules.Engine.Snapshots;
using DomRules.Formats.Life;
using DomRules.Life.Tests.Stories;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Routing.Tests;
using Xunit.Abstractions;

namespace DomRules.Life.Tests;

/// <summary>A state that was written down and read again goes on as if it never was.</summary>
public sealed class KeptStateTests(ITestOutputHelper output)
{
    private static readonly bool Heavy = Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1";

    [Fact]
    public void Read_StateAfterAnyCommand_GoesOnAsTheOneThatWasWritten()
    {
        var commands = 0;
        for (ulong seed = 1; seed <= (Heavy ? 1_000UL : 60UL); seed++)
        {
            commands += Live(seed);
        }

        output.WriteLine($"{commands} commands, the state written and read before each");
    }

    [Fact]
    public void Read_StateOfAnotherFormat_IsToldAndNotGuessed()
    {
        var text = Encoding.UTF8.GetString(Bytes(new LifeState { At = Shop.Opening })).Replace("\"format\":1", "\"format\":2", StringComparison.Ordinal);
        var reading = LifeStateJson.Read(Encoding.UTF8.GetBytes(text), "state 7");
        reading.Value.ShouldBeNull();
        reading.Problems.Single().ToString().ShouldContain("format 2");
    }

    private static int Live(ulong seed)
    {
        var dice = new Dice(seed);
        var fulfilment = new Fulfilment(Shop.Policy(AnyPolicyText.Of(dice)), Snapshot.Of(AnyCommand.Network(dice)));
        var (state, at, done) = (fulfilment.Start(), Shop.Opening, 0);
        for (var i = 0; i < 40; i++)
        {
            at += TimeSpan.FromMinutes(dice.Pick(0, 5, 45, 600, 3000));
            var command = dice.OneIn(4) ? new PassTime() : AnyCommand.Of(dice, state);
            var kept = Kept(state, seed);
            var (step, again) = (fulfilment.Handle(state, command, at), fulfilment.Handle(kept, command, at));
            Told(again, at).ShouldBe(Told(step, at), $"seed {seed}, command {i}: {command}");
            state = step.State;
            done++;
        }

        return done;
    }

    private static LifeState Kept(LifeState state, ulong seed)
    {
        var bytes = Bytes(state);
        var reading = LifeStateJson.Read(bytes, "state");
        reading.Problems.Where(p => p.IsError).Select(p => p.ToString()).ShouldBeEmpty($"seed {seed}");
        var kept = reading.Value.ShouldNotBeNull();
        Encoding.UTF8.GetString(Bytes(kept)).ShouldBe(Encoding.UTF8.GetString(bytes), $"seed {seed}");
        return kept;
    }

    /// <summary>All that came of a command.</summary>
    private static string Told(LifeStep step, DateTimeOffset at) => string.Join('\n',
        [
            step.Refusal ?? "done",
            .. step.Events.Select(e => Encoding.UTF8.GetString(EventLog.Write(new LoggedEvent(at, e)))),
            .. step.Decisions.Select(d => Encoding.UTF8.GetString(DecisionJson.Write(d))),
            Encoding.UTF8.GetString(Bytes(step.State)),
        ]);

    private static byte[] Bytes(LifeState state)
    {
        using var stream = new MemoryStream();
        LifeStateJson.Write(stream, state);
        return stream.ToArray();
    }
}
