using DomRules.Api.Delivering;

namespace DomRules.Api.Hosting;

/// <summary>How the API is served.</summary>
public sealed record ApiOptions
{
    /// <summary>Address to listen on; port 0: any that is free.</summary>
    public string Url { get; init; } = "http://127.0.0.1:5080";

    /// <summary>Largest body in bytes; bulk requests are not held to it.</summary>
    public long LargestBody { get; init; } = 1 << 20;

    /// <summary>Requests a key may send in a second, in the long run.</summary>
    public int RequestsPerSecond { get; init; } = 500;

    /// <summary>Requests a key may send at once after a pause.</summary>
    public int Burst { get; init; } = 1_000;

    /// <summary>Calls without a key that is in force that an address may make in a second, in the long run.</summary>
    public int StrangersPerSecond { get; init; } = 1;

    /// <summary>Such calls that an address may make at once after a pause.</summary>
    public int StrangersBurst { get; init; } = 30;

    /// <summary>How often what is due is looked for where nobody calls.</summary>
    public TimeSpan Tick { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How messages are brought to those who want to know.</summary>
    public DeliveryOptions Delivery { get; init; } = new();
}
