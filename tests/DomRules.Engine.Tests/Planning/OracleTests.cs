using DomRules.Engine.Planning;

namespace DomRules.Engine.Tests.Planning;

public sealed class OracleTests
{
    private const int Seed = 20_261_120;

    private static readonly int Count = Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1" ? 1_000_000 : 20_000;

    [Fact]
    public void Solve_GeneratedProblems_FindsTheOraclesPlan()
    {
        var planner = new Planner();
        for (var i = 0; i < Count; i++)
            OracleAgreement.Check(planner, Seed + i, withRunnerUp: i % 4 == 0);
    }

    [Fact]
    public void Solve_FewPlainLines_FindsTheOraclesPlan()
    {
        var planner = new Planner();
        for (var i = 0; i < Count / 8; i++)
            OracleAgreement.Check(planner, new PlainStoryTeller(Seed + i).Tell(), $"plain seed {Seed + i}", withRunnerUp: i % 4 == 0, atOnce: i % 8 == 0);
    }

    [Fact]
    public void Solve_MoreLinesAndNodes_FindsTheOraclesPlan()
    {
        var planner = new Planner();
        for (var i = 0; i < Count / 100; i++)
            OracleAgreement.Check(planner, -Seed - i, withRunnerUp: i % 4 == 0, isWide: true);
    }
}
