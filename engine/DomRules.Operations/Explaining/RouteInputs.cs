namespace DomRules.Operations.Explaining;

/// <summary>What a batch was routed with, kept beside its decisions so that they can be asked again. Of an order's life, <c>Orders</c> is the file of its commands.</summary>
public sealed record RouteInputs(string Policy, string Network, string[] Stock, string Orders, string? At, bool Independent, bool Strict = false, bool IsLife = false)
{
    /// <summary>Whether all of it can be read again: standard input and pipes cannot.</summary>
    public bool CanBeReadAgain => new[] { Policy, Network, Orders }.Concat(Stock).All(p => p != "-" && (File.Exists(p) || Directory.Exists(p)) && !Path.GetFullPath(p).StartsWith("/dev/", StringComparison.Ordinal));
}
