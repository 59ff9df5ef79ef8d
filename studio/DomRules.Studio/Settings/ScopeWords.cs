using DomRules.Api.Access;

namespace DomRules.Studio.Settings;

/// <summary>What a scope lets a key do, in words.</summary>
internal static class ScopeWords
{
    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        [Scope.Administer] = "everything: keys, webhooks, forgetting, and all below",
        [Scope.ReadAudit] = "see and check the audit chain",
        [Scope.ReadDecisions] = "see decisions and explanations, replay, simulate",
        [Scope.ReadInventory] = "see stock and who holds it",
        [Scope.WriteInventory] = "tell of stock and of sites",
        [Scope.Operate] = "release, route again and override held orders",
        [Scope.ReadOrders] = "see orders, promises and returns",
        [Scope.WriteOrders] = "place, change, cancel orders; tell what happens to them; returns",
        [Scope.ReadPolicies] = "see versions and what is live",
        [Scope.WritePolicies] = "store versions and make them live",
    };

    internal static string Of(string scope) => Meanings.GetValueOrDefault(scope, scope);
}
