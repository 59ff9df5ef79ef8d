namespace DomRules.Operations.Checking;

/// <summary>A file before and after it was laid out.</summary>
/// <param name="Name">Name for messages.</param>
/// <param name="Before">As it stands.</param>
/// <param name="After">Laid out; null where mistakes of syntax are in the way.</param>
public sealed record FormattedFile(string Name, string Before, string? After);
