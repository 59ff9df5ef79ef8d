namespace DomRules.Operations.Serving;

/// <summary>What a repetition of a request is known by.</summary>
/// <param name="Caller">Whose key it is.</param>
/// <param name="Key">What the caller chose, 1 to 255 characters.</param>
/// <param name="Request">SHA-256 of the request, 64 hexadecimal digits.</param>
public sealed record RequestKey(string Caller, string Key, string Request);
