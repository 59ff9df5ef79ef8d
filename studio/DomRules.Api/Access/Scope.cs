using System.Collections.Immutable;

namespace DomRules.Api.Access;

/// <summary>What a key may do.</summary>
public static class Scope
{
    /// <summary>Any key that is in force.</summary>
    public const string Any = "";

    /// <summary>Place, change, cancel orders; tell what happens to them; returns.</summary>
    public const string WriteOrders = "orders:write";

    /// <summary>See orders, promises that were made, returns.</summary>
    public const string ReadOrders = "orders:read";

    /// <summary>Tell of stock and of sites.</summary>
    public const string WriteInventory = "inventory:write";

    /// <summary>See stock and who holds it.</summary>
    public const string ReadInventory = "inventory:read";

    /// <summary>Release, route anew and override held orders, in a person's name.</summary>
    public const string Operate = "operate";

    /// <summary>See decisions and explanations, replay, simulate.</summary>
    public const string ReadDecisions = "decisions:read";

    /// <summary>Store versions and make them live.</summary>
    public const string WritePolicies = "policies:write";

    /// <summary>Approve what others wrote, publish it, roll back. For people only: a key never approves.</summary>
    public const string ApprovePolicies = "policies:approve";

    /// <summary>Connect other programs: webhooks, and keys that may do no more than orders, stock and reading. For people only.</summary>
    public const string Integrate = "integrate";

    /// <summary>See versions and what is live.</summary>
    public const string ReadPolicies = "policies:read";

    /// <summary>See and check the audit chain.</summary>
    public const string ReadAudit = "audit:read";

    /// <summary>Keys, erasure, messages; and all of the above.</summary>
    public const string Administer = "admin";

    /// <summary>Scopes that a key can have.</summary>
    public static ImmutableArray<string> OfKeys { get; } =
        [Administer, ReadAudit, ReadDecisions, ReadInventory, WriteInventory, Operate, ReadOrders, WriteOrders, ReadPolicies, WritePolicies];

    /// <summary>All scopes: those of keys, and those that only people have.</summary>
    public static ImmutableArray<string> All { get; } = [.. OfKeys, ApprovePolicies, Integrate];
}
