using System.Collections.Immutable;

namespace DomRules.Api.Access;

/// <summary>Who calls.</summary>
/// <param name="Id">Id of the key.</param>
/// <param name="Name">What the audit shows.</param>
/// <param name="Scopes">What the key may do.</param>
public sealed record Caller(string Id, string Name, ImmutableArray<string> Scopes)
{
    /// <summary>Whether the caller may do it.</summary>
    public bool May(string scope) => scope == Scope.Any || Scopes.Contains(scope) || Scopes.Contains(Scope.Administer);
}
