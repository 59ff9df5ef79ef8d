namespace DomRules.Operations.Explaining;

/// <summary>What a batch was routed with, kept beside its decisions so that they can be asked again.</summary>
public sealed record RouteInputs(string Policy, string Network, string[] Stock, string Orders, string? At, bool Independent);
