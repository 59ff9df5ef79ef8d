using System.Globalization;
using DomRules.Model.Canonical;

namespace DomRules.Model.Tests.Canonical;

/// <summary>Decimals have one text.</summary>
public sealed class DecimalTextTests
{
    private const int Seed = 20_261_125;

    [Theory]
    [InlineData("0.000", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("100", "100")]
    [InlineData("12.500", "12.5")]
    [InlineData("-3.00", "-3")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("-79228162514264337593543950335", "-79228162514264337593543950335")]
    public void Of_Number_HasNoZerosThatSayNothing(string number, string text) =>
        DecimalText.Of(decimal.Parse(number, CultureInfo.InvariantCulture)).ShouldBe(text);

    [Fact]
    public void Of_AnyNumber_IsWhatTheFrameworkFormats()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 20_000; i++)
        {
            var number = new decimal(random.Next(), i % 3 == 0 ? random.Next() : 0, i % 5 == 0 ? random.Next() : 0, i % 2 == 0, (byte)random.Next(29));
            DecimalText.Of(number).ShouldBe(number == 0 ? "0" : number.ToString("0.############################", CultureInfo.InvariantCulture), $"seed {Seed}, number {i}");
        }
    }
}
