using System.Collections.Immutable;
using DomRules.Operations;

namespace DomRules.Cli.Verbs;

/// <summary>Keys that a server signs with and trusts.</summary>
/// <param name="Signing">PEM of the private key that signs checkpoints; null: none are signed.</param>
/// <param name="Trusted">PEM of public keys; empty: libraries need no signature.</param>
internal sealed record ServeKeys(string? Signing, ImmutableArray<string> Trusted)
{
    /// <summary>Reads them before anything is opened; or what is wrong with one.</summary>
    internal static Outcome<ServeKeys> Read(string? sign, string[] trust)
    {
        var signing = sign is null ? null : KeyFile.Private(sign);
        var trusted = KeyFile.Public(trust);
        return (signing?.Problem ?? trusted.Problem) is { } problem ? Outcome<ServeKeys>.Failed(problem) : Outcome<ServeKeys>.Of(new ServeKeys(signing?.Value, [.. trusted.Value!]));
    }
}
