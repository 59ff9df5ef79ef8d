namespace DomRules.Store.Jobs;

/// <summary>Work to be done once.</summary>
/// <param name="Id">Unique; who sets the same job twice gives it the same id.</param>
/// <param name="Kind">What is to be done.</param>
/// <param name="Due">Not before.</param>
/// <param name="Payload">What it needs.</param>
public sealed record Job(string Id, string Kind, DateTimeOffset Due, ReadOnlyMemory<byte> Payload);
