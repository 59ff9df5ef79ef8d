using DomRules.Api.Delivering;

namespace DomRules.Api.Tests.Delivering;

public sealed class RetryPlanTests
{
    private static readonly RetryPlan Middle = new() { Jitter = (_, _) => 500 };

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 10)]
    [InlineData(3, 20)]
    [InlineData(13, 5 * 4096)]
    [InlineData(14, 6 * 3600)]
    [InlineData(19, 6 * 3600)]
    public void Pause_AfterEachFailure_DoublesUpToTheLongest(int failed, int seconds) => Middle.Pause("m", failed, null).ShouldBe(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void Pause_AfterTheLastAttempt_IsNone() => Middle.Pause("m", 20, TimeSpan.FromSeconds(1)).ShouldBeNull();

    [Fact]
    public void Pauses_OfAllAttempts_LastTwoToThreeDays() =>
        Enumerable.Range(1, 19).Sum(failed => Middle.Pause("m", failed, null)!.Value.TotalHours).ShouldBeInRange(46, 48);

    [Fact]
    public void Pause_ThatTheReceiverAsksFor_IsKeptUpToADay()
    {
        Middle.Pause("m", 1, TimeSpan.FromSeconds(90)).ShouldBe(TimeSpan.FromSeconds(90));
        Middle.Pause("m", 3, TimeSpan.FromSeconds(1)).ShouldBe(TimeSpan.FromSeconds(20));
        Middle.Pause("m", 1, TimeSpan.FromDays(30)).ShouldBe(TimeSpan.FromDays(1));
    }

    [Fact]
    public void Pause_OfManyMessages_DiffersByAQuarterAndIsAlwaysTheSame()
    {
        var plan = new RetryPlan();
        var pauses = Enumerable.Range(0, 1_000).Select(i => plan.Pause($"{i}-0-wh", 1, null)!.Value.TotalSeconds).ToList();

        pauses.Min().ShouldBeInRange(3.75, 3.8);
        pauses.Max().ShouldBeInRange(6.2, 6.25);
        plan.Pause("7-0-wh", 1, null).ShouldBe(new RetryPlan().Pause("7-0-wh", 1, null));
    }
}
