using DomRules.Formats.Life;
using DomRules.Formats.Problems;

namespace DomRules.Formats.Tests.Documentation;

public sealed class EventsPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Samples.Repository, "docs", "events.md"));

    [Fact]
    public void Page_EveryCommand_HasAnExampleThatIsReadWithoutProblem()
    {
        var readings = Read("json commands");
        readings.SelectMany(r => r.Problems).Select(p => p.ToString()).ShouldBeEmpty();
        foreach (var name in CommandForms.Names) readings.Count(r => r.Text.Contains($"\"do\":\"{name}\"", StringComparison.Ordinal)).ShouldBe(name == "release_hold" ? 2 : 1, $"{name}; orders are released, and returns");
    }

    [Fact]
    public void Page_EveryCommand_HasItsPlaceInTheTable()
    {
        foreach (var name in CommandForms.Names) Page.Split('\n').Count(line => line.StartsWith("| `", StringComparison.Ordinal) && line.Split('|')[1].Contains($"`{name}`", StringComparison.Ordinal)).ShouldBe(1, name);
    }

    [Fact]
    public void Page_Story_IsReadWithoutProblem() => Read("json events").SelectMany(r => r.Problems).Select(p => p.ToString()).ShouldBeEmpty();

    private static List<(string Text, IReadOnlyList<InputProblem> Problems)> Read(string fence)
    {
        var text = Page.Split("\n```").Single(part => part.StartsWith(fence + "\n", StringComparison.Ordinal))[(fence.Length + 1)..];
        var readings = new EventFileReader(ReadingOptions.Default with { Strict = true }).Read(new MemoryStream(Utf8.Of(text)), "events.ndjson").ToList();
        return [.. text.Split('\n').Zip(readings, (line, reading) => (line, (IReadOnlyList<InputProblem>)reading.Problems))];
    }
}
