using System.Globalization;
using DomRules.Formats.Problems;
using DomRules.Formats.Text;
using DomRules.Model.Values;

namespace DomRules.Formats.Tests.Text;

public sealed class TextValueTests
{
    [Theory]
    [InlineData("5 kg", Measure.Weight, "5000")]
    [InlineData("2 lb", Measure.Weight, "907.18474")]
    [InlineData("6 inches", Measure.Length, "0.1524")]
    [InlineData("1 inch", Measure.Length, "0.0254")]
    [InlineData("50 km", Measure.Length, "50000")]
    [InlineData("0.5 m3", Measure.Volume, "500")]
    [InlineData("1 week", Measure.Duration, "604800")]
    [InlineData("1 working day", Measure.WorkingDays, "1")]
    [InlineData("20 %", Measure.Percent, "0.2")]
    [InlineData("79228162514264337593543950 kg", Measure.Weight, "79228162514264337593543950000")]
    public void Measure_NumberAndUnit_IsInBaseUnits(string text, Measure measure, string amount)
    {
        MeasureText.TryParse(Utf8.Of(text), out var parsed, out var found).ShouldBeTrue();
        (found, parsed).ShouldBe((measure, decimal.Parse(amount, CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("5kg")]
    [InlineData("5")]
    [InlineData("kg")]
    [InlineData("5 KG")]
    [InlineData("five kg")]
    [InlineData(" 5 kg")]
    [InlineData("7922816251426433759354395033 km")]
    [InlineData("")]
    public void Measure_AnythingElse_IsNone(string text) => MeasureText.TryParse(Utf8.Of(text), out _, out _).ShouldBeFalse();

    [Theory]
    [InlineData("2026-11-20T09:00:00Z", "2026-11-20T09:00:00.0000000+00:00")]
    [InlineData("2026-11-20T09:00:00.25Z", "2026-11-20T09:00:00.2500000+00:00")]
    [InlineData("2026-11-20T09:00:00-05:00", "2026-11-20T14:00:00.0000000+00:00")]
    [InlineData("2016-05-17T04:14:36-00:00", "2016-05-17T04:14:36.0000000+00:00")]
    [InlineData("2026-11-20T09:00Z", "2026-11-20T09:00:00.0000000+00:00")]
    [InlineData("2026-11-20T09:00:00", null)]
    [InlineData("2026-11-20 09:00:00Z", null)]
    [InlineData("2026-02-30T09:00:00Z", null)]
    [InlineData("11/20/2026 09:00:00 Z", null)]
    [InlineData("0001-01-01T00:00:00+14:00", null)]
    [InlineData("9999-12-31T23:59:59-14:00", null)]
    public void Instant_Text_IsAMomentInUtcOrNone(string text, string? expected) =>
        (CalendarText.TryInstant(Utf8.Of(text), out var instant) ? instant.ToString("O", CultureInfo.InvariantCulture) : null).ShouldBe(expected);

    [Theory]
    [InlineData("2024-02-29", true)]
    [InlineData("2026-02-29", false)]
    [InlineData("0000-01-01", false)]
    [InlineData("2026-1-1", false)]
    public void Date_Text_IsADayOrNone(string text, bool expected) => CalendarText.TryDate(Utf8.Of(text), out _).ShouldBe(expected);

    [Theory]
    [InlineData("mon-fri", 5)]
    [InlineData("sat,sun", 2)]
    [InlineData("fri-mon", 4)]
    [InlineData("*", 7)]
    [InlineData("mon", 1)]
    [InlineData("mon-tue-wed", -1)]
    [InlineData("Mon", -1)]
    [InlineData("", -1)]
    public void Weekdays_Text_AreSoMany(string text, int count) => (WeekdayText.TryParse(Utf8.Of(text))?.Length ?? -1).ShouldBe(count);

    [Theory]
    [InlineData("chanel", "channel")]
    [InlineData("hihg", "high")]
    [InlineData("HIGH", "high")]
    [InlineData("quite_another", null)]
    [InlineData("x", null)]
    public void NearestName_Misspelling_IsTheNameMeant(string written, string? meant) => NearestName.Of(written, ["channel", "high", "low", "y"]).ShouldBe(meant);
}
