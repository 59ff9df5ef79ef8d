namespace DomRules.Store.Outbox;

/// <summary>A message on its way out.</summary>
/// <param name="Id">Stable and unique; the receiver knows a repetition by it.</param>
/// <param name="Endpoint">Where it goes, by name.</param>
/// <param name="Line">What it belongs to, such as an order's id: those of one line arrive in order.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="Body">Its bytes.</param>
/// <param name="Due">Not before.</param>
public sealed record OutgoingMessage(string Id, string Endpoint, string Line, string Kind, ReadOnlyMemory<byte> Body, DateTimeOffset Due);
