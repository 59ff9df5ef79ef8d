using DomRules.Api.Delivering;
using DomRules.Api.Hosting;

namespace DomRules.Api.Tests.Webhooks;

/// <summary>Servers that may tell receivers on this machine, and try again at once.</summary>
internal static class HookedApi
{
    internal static DeliveryOptions Delivery { get; } = new()
    {
        AllowsPrivateAddresses = true,
        Look = TimeSpan.FromMilliseconds(100),
        Retries = new RetryPlan { First = TimeSpan.FromMilliseconds(20), Longest = TimeSpan.FromMilliseconds(40), Attempts = 3 },
    };

    internal static ApiOptions Options { get; } = new() { Delivery = Delivery, Tick = TimeSpan.FromMilliseconds(50), RequestsPerSecond = 1_000_000, Burst = 1_000_000 };
}
