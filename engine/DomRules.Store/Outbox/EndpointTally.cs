namespace DomRules.Store.Outbox;

/// <summary>How an endpoint fares.</summary>
/// <param name="Waiting">Messages that have neither arrived nor been given up.</param>
/// <param name="GivenUp">Messages that were given up.</param>
/// <param name="LastArrival">When one arrived last; null: none did, or it was dropped since.</param>
public sealed record EndpointTally(int Waiting, int GivenUp, DateTimeOffset? LastArrival);
