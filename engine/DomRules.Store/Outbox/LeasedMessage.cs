namespace DomRules.Store.Outbox;

/// <summary>A message that somebody is to deliver.</summary>
/// <param name="Message">The message.</param>
/// <param name="Attempts">How often it failed so far.</param>
public sealed record LeasedMessage(OutgoingMessage Message, int Attempts);
