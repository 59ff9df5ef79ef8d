namespace DomRules.Cli.Tests;

/// <summary>Fixes and layout change files, and say what they changed.</summary>
public sealed class FixTests : IDisposable
{
    private const string Mistaken = "policy shop\n  currency EUR\nsourcing {\n  forbid rule far when node.rank == 3 and order.priority == 2 because \"Grün\"\n}\n";
    private readonly TestFolder _folder = new();

    [Fact]
    public void Check_Fix_TellsEachAndIsDoneAfterOnce()
    {
        var file = _folder.File("a.route", Mistaken);
        var (code, output, _) = CommandRun.Of("check", "--fix", file);
        code.ShouldBe(0);
        output.Split('\n').Count(l => l.StartsWith("fixed a.route:4:", StringComparison.Ordinal)).ShouldBe(2);
        var fixedText = File.ReadAllText(file);
        fixedText.ShouldBe(Mistaken.Replace("==", "=", StringComparison.Ordinal));
        CommandRun.Of("check", "--fix", file).Output.ShouldNotContain("fixed ");
        File.ReadAllText(file).ShouldBe(fixedText);
        _folder.Names.ShouldBe(["a.route"]);
    }

    [Fact]
    public void Check_FixOfLibrary_LeavesWhatItDependsOn()
    {
        Directory.CreateDirectory(_folder.File("own"));
        Directory.CreateDirectory(_folder.File("other"));
        _folder.File("own/library.json", "{\"name\":\"own\",\"version\":\"1.0.0\",\"dependsOn\":[\"../other\"]}");
        var own = _folder.File("own/a.route", "module mine\n");
        var other = _folder.File("other/a.route", Mistaken);
        CommandRun.Of("check", "--fix", _folder.File("own"));
        File.ReadAllText(own).ShouldBe("module mine\n");
        File.ReadAllText(other).ShouldBe(Mistaken);
    }

    [Fact]
    public void Format_Twice_ChangesOnce()
    {
        var file = _folder.File("a.route", Mistaken.Replace("==", "=", StringComparison.Ordinal));
        CommandRun.Of("format", "--check", file).Code.ShouldBe(1);
        CommandRun.Of("format", file).Output.ShouldContain("laid out");
        CommandRun.Of("format", "--check", file).Code.ShouldBe(0);
        CommandRun.Of("format", file).Output.ShouldBeEmpty();
    }

    public void Dispose() => _folder.Dispose();
}
