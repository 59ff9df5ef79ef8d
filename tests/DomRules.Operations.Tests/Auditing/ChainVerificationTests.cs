using System.Diagnostics;
using DomRules.Operations.Auditing;
using DomRules.Store.Commits;
using DomRules.Store.Memory;

namespace DomRules.Operations.Tests.Auditing;

/// <summary>Whatever is done to a record, somebody notices.</summary>
public sealed class ChainVerificationTests
{
    [Fact]
    public async Task Verify_AnUntouchedLog_IsWhole()
    {
        await using var store = new MemoryStore();
        var head = await ThreeAsync(store);

        var report = await ChainVerification.VerifyAsync(store, [new Checkpoint(head.Number, head.Hash, ChainLogs.Nine)]);
        report.Findings.ShouldBeEmpty();
        report.Head.ShouldBe(head);
        report.Decisions.ShouldBe(2);
    }

    public static TheoryData<string> Parts => ["command", "events", "record", "inputs"];

    [Theory, MemberData(nameof(Parts))]
    public async Task Verify_APartThatWasChanged_IsFound(string part)
    {
        await using var store = new MemoryStore();
        var first = ChainLogs.Next(LogHead.None, "order", "x", "happened", "record");
        var other = part switch
        {
            "command" => first with { Commit = first.Commit with { Command = ChainLogs.Bytes("z") } },
            "events" => first with { Commit = first.Commit with { Events = ChainLogs.Bytes("z") } },
            "record" => first with { Decisions = [first.Decisions[0] with { Record = ChainLogs.Bytes("z") }] },
            _ => first with { Decisions = [first.Decisions[0] with { Inputs = ChainLogs.Bytes("z") }] },
        };
        await ChainLogs.AppendAsync(store, LogHead.None, other);

        (await ChainVerification.VerifyAsync(store, [])).Findings.ShouldHaveSingleItem().ShouldBe(new ChainFinding(1, $"what is stored as {part} 0 is not what the chain names"));
    }

    [Fact]
    public async Task Verify_ADecisionThatIsGone_IsFound()
    {
        await using var store = new MemoryStore();
        var first = ChainLogs.Next(LogHead.None, "order", "x", null, "record");
        await ChainLogs.AppendAsync(store, LogHead.None, first with { Decisions = [] });

        (await ChainVerification.VerifyAsync(store, [])).Findings.ShouldHaveSingleItem().What.ShouldBe("a decision is missing");
    }

    [Fact]
    public async Task Verify_ADecisionThatWasPutIn_IsFound()
    {
        await using var store = new MemoryStore();
        var first = ChainLogs.Next(LogHead.None, "order", "x", null);
        await ChainLogs.AppendAsync(store, LogHead.None, first with { Decisions = ChainLogs.Next(LogHead.None, "order", "x", null, "record").Decisions });

        (await ChainVerification.VerifyAsync(store, [])).Findings.ShouldHaveSingleItem().What.ShouldContain("was put in");
    }

    [Fact]
    public async Task Verify_ALineFromAnotherChain_IsFound()
    {
        await using var store = new MemoryStore();
        var first = ChainLogs.Next(LogHead.None, "order", "x", null);
        var swapped = ChainLogs.Next(ChainLogs.HeadOf(ChainLogs.Next(LogHead.None, "order", "other", null)), "order", "y", null);
        await ChainLogs.AppendAsync(store, LogHead.None, first, swapped);

        (await ChainVerification.VerifyAsync(store, [])).Findings.ShouldHaveSingleItem().What.ShouldContain("does not follow");
    }

    [Fact]
    public async Task Verify_ALogThatWasCut_DoesNotFitItsCheckpoint()
    {
        await using var store = new MemoryStore();
        await using var whole = new MemoryStore();
        var head = await ThreeAsync(whole);
        await ChainLogs.AppendAsync(store, LogHead.None, ChainLogs.Next(LogHead.None, "order", "x", null));

        (await ChainVerification.VerifyAsync(store, [])).IsWhole.ShouldBeTrue();
        (await ChainVerification.VerifyAsync(store, [new Checkpoint(head.Number, head.Hash, ChainLogs.Nine)])).Findings.ShouldHaveSingleItem().What.ShouldContain("cut off");
    }

    [Fact]
    public async Task Verify_ALogThatWasWrittenAnew_DoesNotFitItsCheckpoint()
    {
        await using var store = new MemoryStore();
        var head = await ThreeAsync(store);

        (await ChainVerification.VerifyAsync(store, [new Checkpoint(2, head.Hash, ChainLogs.Nine)])).Findings.ShouldHaveSingleItem().What.ShouldContain("rewritten");
    }

    [Fact]
    public async Task Export_OfALog_IsCheckedByTheScriptAlone()
    {
        await using var store = new MemoryStore();
        await ThreeAsync(store);
        var folder = Directory.CreateTempSubdirectory("audit").FullName;
        var keys = Signature.NewKeys();
        await File.WriteAllTextAsync(Path.Combine(folder, "public.pem"), keys.Public);

        (await ChainExport.WriteAsync(store, folder, keys.Private, ChainLogs.Nine)).Problem.ShouldBeNull();

        Script(folder).ShouldBe((0, "3 entries, unbroken; the end is signed by public.pem."));
        var chain = Path.Combine(folder, "chain.ndjson");
        var lines = await File.ReadAllLinesAsync(chain);
        await File.WriteAllLinesAsync(chain, [lines[0], lines[2]]);
        Script(folder).Status.ShouldBe(1);
        await File.WriteAllLinesAsync(chain, [lines[0], lines[1]]);
        Script(folder).Status.ShouldBe(1);
        await File.WriteAllLinesAsync(chain, [lines[0], lines[1].Replace("\"ana\"", "\"bob\"", StringComparison.Ordinal), lines[2]]);
        Script(folder).Status.ShouldBe(1);
        await File.WriteAllLinesAsync(chain, lines);
        await File.WriteAllTextAsync(Path.Combine(folder, "public.pem"), Signature.NewKeys().Public);
        Script(folder).Status.ShouldBe(1);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<LogHead> ThreeAsync(MemoryStore store)
    {
        var first = ChainLogs.Next(LogHead.None, "order", "x", "placed", "record 1", "record 2");
        var second = ChainLogs.Next(ChainLogs.HeadOf(first), "ship", "y", null);
        var third = ChainLogs.Next(ChainLogs.HeadOf(second), "pass", null, "z");
        return await ChainLogs.AppendAsync(store, LogHead.None, first, second, third);
    }

    private static (int Status, string Output) Script(string folder)
    {
        using var run = Process.Start(new ProcessStartInfo("sh", ["verify.sh", "public.pem"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = run.StandardOutput.ReadToEnd();
        run.WaitForExit();
        return (run.ExitCode, output.TrimEnd());
    }
}
