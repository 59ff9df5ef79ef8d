namespace DomRules.Cli.Tests;

/// <summary>What was typed wrong: told on standard error, in words, with status 2.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("Did you mean check?", "chekc", "x")]
    [InlineData("Did you mean --fix?", "check", "--fxi", "x")]
    [InlineData("Did you mean --strict?", "route", "--policy", "a", "--network", "b", "--orders", "c", "--strcit")]
    [InlineData("'--network' is required", "route", "--policy", "a")]
    [InlineData("Must be one of", "graph", "x", "--format", "png")]
    [InlineData("one word too many", "init", "a", "b")]
    [InlineData("no name", "init", "")]
    [InlineData("Standard input can be read once", "route", "--policy", "-", "--network", "-", "--orders", "c")]
    public void Run_TypedWrong_SaysSoOnStandardErrorOnly(string said, params string[] arguments)
    {
        var (code, output, error) = CommandRun.Of(arguments);
        code.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldContain(said);
    }

    [Theory]
    [InlineData("10:00")]
    [InlineData("2026-11-20")]
    [InlineData("2026-11-20T10:00:00")]
    [InlineData("2026-13-20T10:00:00Z")]
    [InlineData("")]
    public void Route_MomentWithoutDayOrZone_IsNotGuessed(string at)
    {
        var (code, _, error) = CommandRun.Of([.. CommandRun.Starter, "--at", at]);
        code.ShouldBe(2);
        error.ShouldContain("Write it like 2026-11-20T10:00:00Z");
    }
}
