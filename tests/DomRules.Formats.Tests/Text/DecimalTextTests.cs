using System.Globalization;
using System.Numerics;
using DomRules.Formats.Text;
using Xunit.Abstractions;

namespace DomRules.Formats.Tests.Text;

public sealed class DecimalTextTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("007", "7")]
    [InlineData("1e3", "1000")]
    [InlineData("1.5E-3", "0.0015")]
    [InlineData("79228162514264337593543950335", "TooManyDigits")]
    [InlineData("7922816251426433759354395033", "7922816251426433759354395033")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("0.00000000000000000000000000001", "TooManyDigits")]
    [InlineData("1.000000000000000000000000000000000000", "1")]
    [InlineData("1e28", "10000000000000000000000000000")]
    [InlineData("1e29", "TooManyDigits")]
    [InlineData("1e999999999999", "TooManyDigits")]
    [InlineData("1e-999999999999", "TooManyDigits")]
    [InlineData("0e999999999999", "0")]
    [InlineData("", "NotANumber")]
    [InlineData("-", "NotANumber")]
    [InlineData(".5", "NotANumber")]
    [InlineData("5.", "NotANumber")]
    [InlineData("+5", "NotANumber")]
    [InlineData(" 5", "NotANumber")]
    [InlineData("1,000", "NotANumber")]
    [InlineData("0x10", "NotANumber")]
    [InlineData("NaN", "NotANumber")]
    [InlineData("1e", "NotANumber")]
    public void TryParse_Text_IsExactOrRefused(string text, string expected) => Outcome(text).ShouldBe(expected);

    [Fact]
    public void TryParse_GeneratedNumbers_AgreesWithWholeNumberArithmetic()
    {
        const int Seed = 20_261_120;
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        for (var i = 0; i < 20_000; i++)
        {
            var text = Generated(random);
            var outcome = DecimalText.TryParse(Utf8.Of(text), out var number);
            if (outcome == DecimalOutcome.Exact) Scaled(number.ToString(CultureInfo.InvariantCulture)).ShouldBe(Scaled(text), text);
            else outcome.ShouldBe(DecimalOutcome.TooManyDigits, text);
            if (text.Count(char.IsAsciiDigit) <= 18) outcome.ShouldBe(DecimalOutcome.Exact, text);
        }
    }

    private static string Outcome(string text) => DecimalText.TryParse(Utf8.Of(text), out var number) is var outcome && outcome == DecimalOutcome.Exact
        ? (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture)
        : outcome.ToString();

    private static string Generated(Random random)
    {
        var whole = string.Concat(Enumerable.Range(0, random.Next(1, 20)).Select(_ => random.Next(10)));
        var fraction = random.Next(2) == 0 ? "" : "." + string.Concat(Enumerable.Range(0, random.Next(1, 20)).Select(_ => random.Next(10)));
        return (random.Next(2) == 0 ? "-" : "") + whole + fraction;
    }

    /// <summary>The number times 10⁴⁰, which is whole.</summary>
    private static BigInteger Scaled(string text)
    {
        var point = text.IndexOf('.');
        var digits = text.Replace(".", "");
        var scale = point < 0 ? 0 : text.Length - 1 - point;
        return BigInteger.Parse(digits, CultureInfo.InvariantCulture) * BigInteger.Pow(10, 40 - scale);
    }
}
