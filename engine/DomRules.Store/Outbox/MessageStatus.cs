namespace DomRules.Store.Outbox;

/// <summary>How a message fares.</summary>
/// <param name="Message">The message.</param>
/// <param name="Attempts">How often it failed so far.</param>
/// <param name="Due">When it is tried next; null: it is given up.</param>
/// <param name="Why">What was in the way last; null: it was not tried.</param>
public sealed record MessageStatus(OutgoingMessage Message, int Attempts, DateTimeOffset? Due, string? Why);
