namespace DomRules.Reliability.Tests.Story;

/// <summary>A request with an effect that was passed on, and what was answered at last.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path with query.</param>
/// <param name="Type">Content type.</param>
/// <param name="Body">What was sent.</param>
/// <param name="Answer">What the client heard; null: nothing yet.</param>
internal sealed record PassedRequest(string Method, string Path, string Type, byte[] Body, string? Answer);
