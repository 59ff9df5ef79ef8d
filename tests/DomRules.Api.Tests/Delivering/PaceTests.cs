using DomRules.Api.Delivering;

namespace DomRules.Api.Tests.Delivering;

public sealed class PaceTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Room_AfterTenFailuresInARow_IsOneAfterAPauseUntilOneArrives()
    {
        var pace = new Pace(16);
        for (var i = 0; i < 9; i++)
        {
            pace.Failed(Noon, null);
        }

        pace.Room(Noon).ShouldBe(16);
        pace.Failed(Noon, null);
        pace.Room(Noon).ShouldBe(0);
        pace.Room(Noon.AddSeconds(1)).ShouldBe(1);
        pace.Failed(Noon.AddSeconds(1), null);
        pace.Room(Noon.AddSeconds(2.9)).ShouldBe(0);
        pace.Room(Noon.AddSeconds(3)).ShouldBe(1);
        pace.Arrived();
        pace.Room(Noon.AddSeconds(3)).ShouldBe(16);
    }

    [Fact]
    public void Room_AfterVeryManyFailures_IsOneOnceAMinute()
    {
        var pace = new Pace(16);
        for (var i = 0; i < 1_000; i++)
        {
            pace.Failed(Noon, null);
        }

        pace.Room(Noon.AddSeconds(59)).ShouldBe(0);
        pace.Room(Noon.AddSeconds(60)).ShouldBe(1);
    }

    [Fact]
    public void Room_OfAReceiverThatAsksToBeLeftAlone_IsNoneUntilThen()
    {
        var pace = new Pace(16);
        pace.Failed(Noon, TimeSpan.FromSeconds(30));

        pace.Room(Noon.AddSeconds(29)).ShouldBe(0);
        pace.Room(Noon.AddSeconds(30)).ShouldBe(16);
    }
}
