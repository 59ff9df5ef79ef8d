using System.Diagnostics.Metrics;

namespace DomRules.Api.Delivering;

/// <summary>Counts of what is sent, by receiver; nothing of what is in it.</summary>
internal static class DeliveryMetrics
{
    internal const string Name = "DomRules.Delivery";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Arrived = Meter.CreateCounter<long>("domrules.messages.arrived", "{message}", "Messages that arrived");
    private static readonly Counter<long> Failed = Meter.CreateCounter<long>("domrules.messages.failed", "{attempt}", "Attempts that failed");
    private static readonly Counter<long> GivenUp = Meter.CreateCounter<long>("domrules.messages.given_up", "{message}", "Messages that were given up");
    private static readonly Histogram<long> Took = Meter.CreateHistogram<long>("domrules.messages.duration", "ms", "How long an attempt took");

    internal static void Attempted(string receiver, bool hasArrived, TimeSpan took)
    {
        (hasArrived ? Arrived : Failed).Add(1, new KeyValuePair<string, object?>("receiver", receiver));
        Took.Record((long)took.TotalMilliseconds, new KeyValuePair<string, object?>("receiver", receiver));
    }

    internal static void Lost(string receiver) => GivenUp.Add(1, new KeyValuePair<string, object?>("receiver", receiver));
}
