using System.Text;
using DomRules.Formats.Life;
using DomRules.Model.Life.Commands;

namespace DomRules.Formats.Tests.Life;

public sealed class CommandLogTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 20, 9, 0, 0, 500, TimeSpan.Zero);

    public static TheoryData<Type> Commands => [.. AllCommands];

    private static IEnumerable<Type> AllCommands => typeof(LifeCommand).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(LifeCommand)) && !t.IsAbstract).OrderBy(t => t.Name, StringComparer.Ordinal);

    [Fact]
    public void Forms_AreOfEveryCommand() => CommandForms.Types.ShouldBe(AllCommands, ignoreOrder: true);

    [Theory, MemberData(nameof(Commands))]
    public void Read_WrittenCommand_IsTheSameCommand(Type type)
    {
        for (var seed = 1; seed <= 200; seed++) ShouldComeBack(new AnyInput(new Random(seed)).Command(type), seed);
    }

    [Fact]
    public void Read_EveryExampleOfTheEventsPage_IsWrittenAndReadAgain()
    {
        foreach (var reading in Examples())
        {
            var command = reading.Command.ShouldNotBeNull();
            Spelled.Out(CommandLog.Read(CommandLog.Write(command), "c").Value).ShouldBe(Spelled.Out(command));
        }
    }

    [Fact]
    public void Write_CommandFromALineWithMoreInIt_LeavesOutWhatTheReaderPassedOver()
    {
        var line = """{"do":"order","at":"2026-11-20T09:00:00Z","note":"for Ana","email":"ana@example.org","order":{"id":"1","destination":{"country":"DE","street":"Main 1"},"customer":{"name":"Ana Roe","segment":"gold"},"lines":[{"sku":"A","quantity":1,"gift_message":"Happy"}]}}""";
        var written = Encoding.UTF8.GetString(CommandLog.Write(Read(line)));
        written.ShouldBe("""{"at":"2026-11-20T09:00:00Z","do":"order","order":{"customer":{"segment":"gold"},"destination":{"country":"DE"},"id":"1","lines":[{"number":1,"quantity":"1","sku":"A"}]}}""");
    }

    [Fact]
    public void Write_Destination_IsReadWithoutPostalPlaces()
    {
        var line = """{"do":"order","at":"2026-11-20T09:00:00Z","order":{"id":"1","destination":{"country":"DE","postalCode":"10437"},"lines":[{"sku":"A","quantity":1}]}}""";
        var placed = ((PlaceOrder)CommandLog.Read(CommandLog.Write(Read(line)), "c").Value!.Command).Order.Destination;
        placed!.At.ShouldNotBeNull();
        placed.IsCentroid.ShouldBeTrue();
    }

    [Fact]
    public void Read_BytesThatAreNoCommand_SayWhy()
    {
        var reading = CommandLog.Read("""{"at":"2026-11-20T09:00:00Z","do":"pass","note":"x"}"""u8, "commit 7");
        reading.Value.ShouldBeNull();
        reading.Problems.Single().ToString().ShouldContain("note");
    }

    private static void ShouldComeBack(LifeCommand command, int seed)
    {
        var bytes = CommandLog.Write(new TimedCommand(At, command));
        var reading = CommandLog.Read(bytes, "c");
        reading.Problems.Where(p => p.IsError).Select(p => p.ToString()).ShouldBeEmpty($"seed {seed}: {Encoding.UTF8.GetString(bytes)}");
        Spelled.Out(reading.Value).ShouldBe(Spelled.Out(new TimedCommand(At, command)), $"seed {seed}");
        CommandLog.Write(reading.Value.ShouldNotBeNull()).ShouldBe(bytes, $"seed {seed}");
    }

    private static TimedCommand Read(string line) => new EventFileReader().Read(new MemoryStream(Encoding.UTF8.GetBytes(line)), "events.ndjson").Single().Command.ShouldNotBeNull();

    private static IEnumerable<CommandReading> Examples() =>
        File.ReadAllText(Path.Combine(Samples.Repository, "docs", "events.md")).Split("\n```").Where(part => part.StartsWith("json commands\n", StringComparison.Ordinal))
            .SelectMany(part => new EventFileReader().Read(new MemoryStream(Utf8.Of(part["json commands\n".Length..])), "example.ndjson"));
}
