using DomRules.Studio.Changes;
using DomRules.Studio.Kit;

namespace DomRules.Studio.Tests.Changes;

/// <summary>A time by the clocks of a market is one moment, or it is said why it is none.</summary>
public sealed class ChosenTimeTests
{
    private static readonly Zone Berlin = Zone.Named("Europe/Berlin");
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-11-26T18:00", "2026-11-26T17:00:00Z", "26 Nov 2026 18:00 CET, 26 Nov 17:00 UTC, in 5 hours.")]
    [InlineData("2026-11-26T13:01", "2026-11-26T12:01:00Z", "26 Nov 2026 13:01 CET, 26 Nov 12:01 UTC, in 1 minute.")]
    [InlineData("2027-07-01T00:30:00", "2027-06-30T22:30:00Z", "1 Jul 2027 00:30 CEST, 30 Jun 22:30 UTC, in 216 days.")]
    [InlineData("2027-10-31T02:30", "2027-10-31T00:30:00Z", "31 Oct 2027 02:30 CEST, 31 Oct 00:30 UTC, in 338 days. Clocks show it twice in that night; the first is meant.")]
    public void Time_ToCome_IsTheMomentAtWhichClocksThereShowIt(string text, string at, string told)
    {
        var chosen = ChosenTime.Read(text, Berlin, Now);
        chosen.Wrong.ShouldBeNull();
        chosen.At.ShouldBe(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
        chosen.Told.ShouldBe(told);
    }

    /// <summary>In the hour that comes twice the second is meant once the first is over.</summary>
    [Fact]
    public void Time_ThatComesTwiceAndWasOnce_IsTheSecond()
    {
        var chosen = ChosenTime.Read("2027-10-31T02:30", Berlin, new DateTimeOffset(2027, 10, 31, 0, 45, 0, TimeSpan.Zero));
        chosen.At.ShouldBe(new DateTimeOffset(2027, 10, 31, 1, 30, 0, TimeSpan.Zero));
        chosen.Told.ShouldEndWith("in 45 minutes. Clocks show it twice in that night; the second is meant.");
    }

    [Theory]
    [InlineData("2027-03-28T02:30", "jump over this hour")]
    [InlineData("2026-11-26T13:00", "it is 26 Nov 2026 13:00 CET now")]
    [InlineData("2020-01-01T00:00", "That is over")]
    [InlineData("", "Choose a day and a time.")]
    [InlineData(null, "Choose a day and a time.")]
    [InlineData("26.11.2026", "Choose a day and a time.")]
    public void Time_ThatIsNone_IsToldWhy(string? text, string wrong)
    {
        var chosen = ChosenTime.Read(text, Berlin, Now);
        chosen.At.ShouldBeNull();
        chosen.Wrong!.ShouldContain(wrong);
    }
}
