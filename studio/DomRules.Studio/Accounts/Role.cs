using DomRules.Api.Access;

namespace DomRules.Studio.Accounts;

/// <summary>What a person is to the platform, and what that lets them do. One table, so that the page about people shows what is enforced.</summary>
/// <param name="Name">As accounts keep it.</param>
/// <param name="Meaning">In a few words.</param>
/// <param name="Scopes">What it may do, in the words of the API.</param>
public sealed record Role(string Name, string Meaning, IReadOnlyList<string> Scopes)
{
    private static readonly string[] Looking = [Scope.ReadOrders, Scope.ReadInventory, Scope.ReadDecisions, Scope.ReadPolicies];

    /// <summary>All roles.</summary>
    public static IReadOnlyList<Role> All { get; } =
    [
        new("viewer", "sees orders, stock, decisions and policies", Looking),
        new("author", "writes policies, and asks for approval", [.. Looking, Scope.WritePolicies]),
        new("approver", "approves what others wrote, publishes it, rolls back", [.. Looking, Scope.ApprovePolicies]),
        new("auditor", "also sees and checks the audit chain", [.. Looking, Scope.ReadAudit]),
        new("operator", "releases, reroutes and overrides orders, corrects stock", [.. Looking, Scope.Operate, Scope.WriteOrders, Scope.WriteInventory]),
        new("integrator", "connects other programs", [.. Looking, Scope.Integrate]),
        new("administrator", "may do everything, and lets people in", [.. Looking, Scope.ReadAudit, Scope.Administer]),
    ];

    /// <summary>Scopes of several roles together; a name that no role has gives none.</summary>
    internal static IEnumerable<string> ScopesOf(IEnumerable<string> roles) =>
        All.Where(role => roles.Contains(role.Name, StringComparer.Ordinal)).SelectMany(role => role.Scopes).Distinct(StringComparer.Ordinal);
}
