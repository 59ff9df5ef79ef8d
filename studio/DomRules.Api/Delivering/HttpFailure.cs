using System.Globalization;
using System.Net;

namespace DomRules.Api.Delivering;

/// <summary>What was in the way of an HTTP request to a receiver, in words without its address.</summary>
public static class HttpFailure
{
    /// <summary>What an answer comes to.</summary>
    public static Delivered Of(HttpResponseMessage answer, TimeProvider clock) => (int)answer.StatusCode switch
    {
        >= 200 and < 300 => Delivered.Well,
        410 => Delivered.Unwanted("The receiver answered 410: it wants nothing any more."),
        >= 300 and < 400 => Delivered.Failed(Answered(answer.StatusCode) + " Redirects are not followed."),
        _ => Delivered.Failed(Answered(answer.StatusCode), RetryAfter(answer, clock)),
    };

    /// <summary>What a request without answer comes to.</summary>
    public static Delivered Of(Exception failure) => Inner<PrivateAddressException>(failure) is { } isPrivate ? Delivered.Failed(isPrivate.Message)
        : Inner<System.Net.Sockets.SocketException>(failure) is { } socket ? Delivered.Failed($"No connection, or it broke ({socket.SocketErrorCode}).")
        : Inner<System.Security.Authentication.AuthenticationException>(failure) is not null ? Delivered.Failed("The receiver's certificate is not valid.")
        : failure is HttpRequestException request ? Delivered.Failed($"No connection, or it broke ({request.HttpRequestError}).")
        : Delivered.Failed("The connection broke.");

    private static string Answered(HttpStatusCode status) => string.Create(CultureInfo.InvariantCulture, $"The receiver answered {(int)status}.");

    private static TimeSpan? RetryAfter(HttpResponseMessage answer, TimeProvider clock) =>
        answer.Headers.RetryAfter is not { } after ? null : after.Delta ?? (after.Date is { } date && date > clock.GetUtcNow() ? date - clock.GetUtcNow() : null);

    private static T? Inner<T>(Exception? failure) where T : Exception => failure is null ? null : failure as T ?? Inner<T>(failure.InnerException);
}
