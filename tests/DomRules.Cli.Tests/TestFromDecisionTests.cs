using DomRules.Cli.CommandLine;
using DomRules.Cli.Verbs;
using DomRules.Formats.Life;
using DomRules.Operations.Serving;

namespace DomRules.Cli.Tests;

/// <summary><c>domrules test DIR --from STORE --decision ID</c>.</summary>
public sealed class TestFromDecisionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("domrules-made-").FullName;

    [Fact]
    public async Task Test_FromADecision_IsWrittenIntoTheLibraryAndPasses()
    {
        var store = await StoreAsync();
        var library = Copy("starter");
        var (code, output, error) = CommandRun.Of("test", library, "--from", store, "--decision", "5001");
        (code, error).ShouldBe((ExitCode.Fine, error), output);
        error.ShouldContain("tests.route:");
        output.ShouldContain("ok   5001 comes from");
        File.Exists(Path.Combine(library, "order-5001.json")).ShouldBeTrue();
        CommandRun.Of("format", library, "--check").Code.ShouldBe(ExitCode.Fine);
        CommandRun.Of("test", library).Output.ShouldContain("ok   5001 comes from");

        CommandRun.Of("test", library, "--from", store, "--decision", "5001").Error.ShouldContain("There is a test of that name already");
        CommandRun.Of("test", library, "--from", store, "--decision", "none").Code.ShouldBe(ExitCode.Usage);
        CommandRun.Of("test", library, "--from", store).Code.ShouldBe(ExitCode.Usage);
        CommandRun.Of("test", library, "--from", Path.Combine(_folder, "none.db"), "--decision", "5001").Code.ShouldBe(ExitCode.Usage);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>A store in which the starter's events were told.</summary>
    private async Task<string> StoreAsync()
    {
        var file = Path.Combine(_folder, "shop.db");
        await using var store = await StoreAddress.OpenAsync(file);
        await using var queue = await CommitQueue.OpenAsync(store, TimeProvider.System);
        var folder = CommandRun.Library("starter");
        (await FirstVersions.PublishAsync(new Publishing(store, queue), queue, folder, Path.Combine(folder, "network.json"), TimeProvider.System.GetUtcNow())).ShouldBeNull();
        foreach (var reading in new EventFileReader(queue.Live.Prepared!.Options).ReadFile(Path.Combine(folder, "events.ndjson")))
        {
            await queue.SubmitAsync(LifeWrites.Of("tester", null, "told", reading.Command!.Command) with { At = reading.Command.At });
        }

        return file;
    }

    private string Copy(string name)
    {
        var to = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        foreach (var file in Directory.EnumerateFiles(CommandRun.Library(name)))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        return to;
    }
}
