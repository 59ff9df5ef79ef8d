using System.Globalization;
using System.Threading.RateLimiting;
using DomRules.Api.Answers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace DomRules.Api.Hosting;

/// <summary>How many requests a key may send.</summary>
internal static class RateLimits
{
    internal static void Configure(RateLimiterOptions limits, ApiOptions options)
    {
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => context.Items.ContainsKey("domrules.caller")
            ? RateLimitPartition.GetTokenBucketLimiter(context.Caller().Id, _ => Bucket(options))
            : RateLimitPartition.GetNoLimiter(""));
        limits.OnRejected = RejectAsync;
    }

    private static TokenBucketRateLimiterOptions Bucket(ApiOptions options) => new()
    {
        TokenLimit = options.Burst,
        TokensPerPeriod = Math.Max(1, options.RequestsPerSecond / 10),
        ReplenishmentPeriod = TimeSpan.FromMilliseconds(100),
        QueueLimit = 0,
        AutoReplenishment = true,
    };

    private static async ValueTask RejectAsync(OnRejectedContext rejected, CancellationToken cancel)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 1;
        rejected.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        await Problem.Of(429, "too_many_requests", "The key sends more than it may", "Wait as long as Retry-After says, then go on more slowly.").ExecuteAsync(rejected.HttpContext).ConfigureAwait(false);
    }
}
