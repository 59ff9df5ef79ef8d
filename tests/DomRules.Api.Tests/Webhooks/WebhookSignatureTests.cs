using System.Text;
using DomRules.Api.Webhooks;

namespace DomRules.Api.Tests.Webhooks;

public sealed class WebhookSignatureTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /// <summary>The values that Standard Webhooks libraries are tested with.</summary>
    [Fact]
    public void Signature_OfTheKnownMessage_IsTheKnownOne() =>
        WebhookSignature.Of([Secret], "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, Encoding.UTF8.GetBytes("""{"test": 2432232314}""")).ShouldBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

    [Fact]
    public void Signatures_OfTwoSecrets_StandSideBySide() =>
        WebhookSignature.Of([WebhookSignature.NewSecret(), Secret], "m", 1, []).Split(' ').ShouldSatisfyAllConditions(
            both => both.Length.ShouldBe(2),
            both => both[1].ShouldBe(WebhookSignature.Of([Secret], "m", 1, [])),
            both => both[0].ShouldNotBe(both[1]));

    [Fact]
    public void NewSecret_IsThirtyTwoBytesThatNobodyHadBefore()
    {
        var secret = WebhookSignature.NewSecret();

        Convert.FromBase64String(secret["whsec_".Length..]).Length.ShouldBe(32);
        WebhookSignature.NewSecret().ShouldNotBe(secret);
    }
}
