using DomRules.Olist.Geography;

namespace DomRules.Olist.Tests.Geography;

public sealed class GreatCircleTests
{
    private static readonly Coordinates SaoPaulo = new(-23.5505m, -46.6333m);
    private static readonly Coordinates Manaus = new(-3.1190m, -60.0217m);

    [Fact]
    public void Metres_OfAPlaceToItself_AreNone() => GreatCircle.Metres(Manaus, Manaus).ShouldBe(0);

    [Fact]
    public void Metres_AQuarterOfAMeridian_AreAQuarterOfTheCircle() =>
        GreatCircle.Metres(new(0, 0), new(90, 0)).ShouldBe(10_007_557);

    [Fact]
    public void Metres_ToTheOtherEndOfTheEarth_AreHalfTheCircle() =>
        GreatCircle.Metres(new(-23.5m, -46.6m), new(23.5m, 133.4m)).ShouldBe(20_015_114);

    [Fact]
    public void Metres_SwappedEnds_AreTheSame() =>
        GreatCircle.Metres(SaoPaulo, Manaus).ShouldBe(GreatCircle.Metres(Manaus, SaoPaulo));

    [Fact]
    public void Metres_SaoPauloToManaus_AreAboutTwoThousandSevenHundredKilometres() =>
        GreatCircle.Metres(SaoPaulo, Manaus).ShouldBeInRange(2_680_000, 2_700_000);
}
