using DomRules.Olist.Calendars;
using NodaTime;

namespace DomRules.Olist.Tests.Calendars;

public sealed class BrazilianHolidaysTests
{
    [Theory]
    [InlineData(2016, 3, 27)]
    [InlineData(2017, 4, 16)]
    [InlineData(2018, 4, 1)]
    [InlineData(2019, 4, 21)]
    [InlineData(2038, 4, 25)]
    [InlineData(2285, 3, 22)]
    public void EasterSunday_OfAYear_IsTheKnownOne(int year, int month, int day) =>
        BrazilianHolidays.EasterSunday(year).ShouldBe(new LocalDate(year, month, day));

    [Fact]
    public void Of_AYear_IsNineDaysInOrder()
    {
        var days = BrazilianHolidays.Of(2017).ToArray();
        days.Length.ShouldBe(9);
        days.ShouldBeInOrder();
        days.ShouldContain(new LocalDate(2017, 4, 14));
    }

    [Fact]
    public void Between_FridayBeforeALongWeekendAndTuesday_IsOneWorkingDay() =>
        WorkingDays.Between(new LocalDate(2018, 10, 11), new LocalDate(2018, 10, 15)).ShouldBe(1);

    [Fact]
    public void Between_ADayAndItself_IsNone() =>
        WorkingDays.Between(new LocalDate(2017, 6, 7), new LocalDate(2017, 6, 7)).ShouldBe(0);
}
