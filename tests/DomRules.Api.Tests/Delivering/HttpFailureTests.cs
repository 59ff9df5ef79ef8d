using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using DomRules.Api.Delivering;

namespace DomRules.Api.Tests.Delivering;

public sealed class HttpFailureTests
{
    [Theory]
    [InlineData(200)]
    [InlineData(202)]
    [InlineData(204)]
    public void Answer_OfSuccess_IsAnArrival(int status) => Of(status).HasArrived.ShouldBeTrue();

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(500)]
    public void Answer_OfAnyFailure_IsTriedAgain(int status) => Of(status).ShouldSatisfyAllConditions(
        one => one.HasArrived.ShouldBeFalse(),
        one => one.IsHopeless.ShouldBeFalse(),
        one => one.Why.ShouldBe($"The receiver answered {status}."));

    [Fact]
    public void Answer_ThatAsksToWait_IsHeard()
    {
        Of(503, new RetryConditionHeaderValue(TimeSpan.FromSeconds(7))).RetryAfter.ShouldBe(TimeSpan.FromSeconds(7));
        Of(429, new RetryConditionHeaderValue(DateTimeOffset.UnixEpoch)).RetryAfter.ShouldBeNull();
        Of(429, new RetryConditionHeaderValue(TimeProvider.System.GetUtcNow().AddHours(1))).RetryAfter!.Value.TotalMinutes.ShouldBeInRange(50, 60);
    }

    [Fact]
    public void Connection_ThatFails_IsToldWithoutItsAddress() =>
        HttpFailure.Of(new HttpRequestException("shop.example/token", new SocketException((int)SocketError.ConnectionRefused))).Why.ShouldBe("No connection, or it broke (ConnectionRefused).");

    private static Delivered Of(int status, RetryConditionHeaderValue? after = null)
    {
        using var answer = new HttpResponseMessage((HttpStatusCode)status);
        answer.Headers.RetryAfter = after;
        return HttpFailure.Of(answer, TimeProvider.System);
    }
}
