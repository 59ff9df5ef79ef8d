using System.Text;
using System.Text.Json;
using DomRules.Formats;
using DomRules.Formats.Life;
using DomRules.Operations.Auditing;
using DomRules.Operations.Privacy;
using DomRules.Operations.Replaying;
using DomRules.Operations.Serving;
using DomRules.Operations.Tests.Serving;
using DomRules.Store.Memory;

namespace DomRules.Operations.Tests.Privacy;

/// <summary>A customer who asks to be forgotten is, and the chain is still whole.</summary>
public sealed class ForgettingTests
{
    private static readonly string[] Personal = ["10437", "Prenzlauer Berg", "52.5412", "13.4127", "very important person"];

    private const string Order = """{"id":"7001","market":"EU","currency":"EUR","destination":{"country":"DE","region":"BE","city":"Prenzlauer Berg","postalCode":"10437","latitude":52.5412,"longitude":13.4127},"customer":{"segment":"vip","attributes":{"note":"very important person"}},"lines":[{"sku":"TENT-4","quantity":"1","unitPrice":"150.00"}]}""";

    [Fact]
    public async Task Forget_AnOrderThatArrived_LeavesNothingOfThePersonAndAWholeChain()
    {
        await using var store = new MemoryStore();
        await using var queue = await ServedNetwork.OpenAsync(store);
        await TellAsync(queue, "order", "order", Order);
        foreach (var move in (string[])["confirm", "release", "ship", "deliver"])
        {
            (await TellAsync(queue, move, "order", "\"7001\"")).ShouldBe(200);
        }

        (await EverythingAsync(store)).ShouldContain("10437");
        var answer = await new Forgetting(store, queue).ForgetAsync(new ForgetCommand("7001", "request 12"), "ana", null);

        answer.Status.ShouldBe(200, Encoding.UTF8.GetString(answer.Body.Span));
        var left = await EverythingAsync(store);
        foreach (var word in Personal)
        {
            left.ShouldNotContain(word);
        }

        (await ChainVerification.VerifyAsync(store, [])).Findings.ShouldBeEmpty();
        var state = LifeStateJson.Hash(queue.Live.State);
        await using var other = await CommitQueue.OpenAsync(store, new StandingClock(ServedNetwork.At));
        LifeStateJson.Hash(other.Live.State).ShouldBe(state);
        await foreach (var decision in new StoreReplaying(store).AllAsync())
        {
            decision.Verdict.ShouldBe(ReplayVerdict.WithoutInputs);
        }
    }

    [Fact]
    public async Task Forget_AnOrderUnderWay_IsRefused()
    {
        await using var store = new MemoryStore();
        await using var queue = await ServedNetwork.OpenAsync(store);
        await TellAsync(queue, "order", "order", Order);

        var answer = await new Forgetting(store, queue).ForgetAsync(new ForgetCommand("7001", "request 12"), "ana", null);

        answer.Status.ShouldBe(409);
        Encoding.UTF8.GetString(answer.Body.Span).ShouldContain("its place is still needed");
        (await EverythingAsync(store)).ShouldContain("10437");
    }

    private static async Task<int> TellAsync(CommitQueue queue, string what, string member, string json)
    {
        var line = CommandText.Line(what, ServedNetwork.At, (member, json));
        var command = CommandText.Read(line, queue.Live.Prepared?.Options ?? ReadingOptions.Default, "test").Command.ShouldNotBeNull();
        return (await queue.SubmitAsync(LifeWrites.Of("tester", new RequestKey("tester", what, new string('a', 64)), what, command))).Status;
    }

    /// <summary>All that the store gives back, as one text.</summary>
    private static async Task<string> EverythingAsync(MemoryStore store)
    {
        var text = new StringBuilder();
        foreach (var commit in await store.Commits.ReadAsync(0, 1_000))
        {
            foreach (var part in (ReadOnlyMemory<byte>[])[commit.Entry, commit.Command, commit.Events])
            {
                text.AppendLine(Encoding.UTF8.GetString(part.Span));
            }
        }

        foreach (var decision in await store.Decisions.ReadAsync(null, 1_000))
        {
            text.AppendLine(JsonSerializer.Serialize(decision.Row)).AppendLine(Encoding.UTF8.GetString(decision.Record.Span)).AppendLine(Encoding.UTF8.GetString(decision.Inputs.Span));
        }

        foreach (var what in (string[])["order", "confirm", "release", "ship", "deliver"])
        {
            text.AppendLine(await store.Commits.AnswerAsync("tester", what) is { } answer ? Encoding.UTF8.GetString(answer.Body.Span) : "");
        }

        return text.ToString();
    }
}
