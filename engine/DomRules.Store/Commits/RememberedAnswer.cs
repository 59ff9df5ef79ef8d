namespace DomRules.Store.Commits;

/// <summary>What a request was answered, kept with its effect, so that a repetition gets the same bytes and does nothing.</summary>
/// <param name="Caller">Whose key it is; the keys of two callers do not meet.</param>
/// <param name="Key">The key that the caller chose, 1 to 255 characters.</param>
/// <param name="Request">SHA-256 of method, path and body, 64 hexadecimal digits; another request under the key is refused.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">The answer's bytes.</param>
/// <param name="At">When it was given.</param>
public sealed record RememberedAnswer(string Caller, string Key, string Request, int Status, ReadOnlyMemory<byte> Body, DateTimeOffset At);
