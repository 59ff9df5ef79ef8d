using System.Collections.Immutable;
using DomRules.Api.Access;
using DomRules.Operations.Changes;
using DomRules.Operations.Serving;
using DomRules.Store;

namespace DomRules.Api.Hosting;

/// <summary>What the endpoints work with.</summary>
/// <param name="Store">Everything that is kept.</param>
/// <param name="Queue">The one way by which anything changes.</param>
/// <param name="Publishing">Versions.</param>
/// <param name="Gatekeeper">Tells who calls.</param>
/// <param name="Clock">What time it is.</param>
public sealed record ApiServices(IStore Store, CommitQueue Queue, Publishing Publishing, Gatekeeper Gatekeeper, TimeProvider Clock)
{
    /// <summary>Changes that wait for approval.</summary>
    public Changing Changing { get; } = new(Store, Queue, Publishing);

    /// <summary>The rules of approval.</summary>
    public ApprovalRuling Ruling { get; } = new(Queue);

    /// <summary>PEM of the private key that signs checkpoints; null: they go out unsigned.</summary>
    public string? SigningKey { get; init; }

    /// <summary>PEM of the public keys of which one must have signed a library that is to be stored; empty: none needs a signature.</summary>
    public ImmutableArray<string> TrustedKeys { get; init; } = [];
}
