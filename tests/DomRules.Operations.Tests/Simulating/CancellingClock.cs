using DomRules.Operations.Tests.Serving;

namespace DomRules.Operations.Tests.Simulating;

/// <summary>Has somebody want a job no longer while its first slice is worked on.</summary>
internal sealed class CancellingClock(SimulatedNetwork network, string job) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => ServedNetwork.At;

    public override long GetTimestamp()
    {
        network.Store.Jobs.CancelAsync(job, ServedNetwork.At).AsTask().GetAwaiter().GetResult();
        return 0;
    }
}
