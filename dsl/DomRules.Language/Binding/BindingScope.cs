using DomRules.Model.Facts;
using DomRules.Model.Graph;

namespace DomRules.Language.Binding;

/// <summary>What an expression may look at where it stands.</summary>
/// <param name="Allowed">Scopes of facts that are known there.</param>
/// <param name="Where">The place in the author's words: <c>`review`</c>.</param>
internal sealed record BindingScope(FactScope Allowed, string Where)
{
    /// <summary>Ids of expressions that are known to be known, because a condition asked first.</summary>
    internal ImmutableHashSet<string> Known { get; init; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The parent's condition, in an override; null elsewhere.</summary>
    internal Expression? Base { get; init; }

    /// <summary>Facts that may not be read there though their scope would allow it.</summary>
    internal ImmutableArray<string> Hidden { get; init; } = [];

    /// <summary>Whether something missing is provided for: by <c>or else</c>, or because <c>is known</c> asks.</summary>
    internal bool ToleratesMissing { get; init; }

    internal BindingScope With(FactScope more) => this with { Allowed = Allowed | more };

    internal BindingScope Knowing(IEnumerable<string> ids) => this with { Known = Known.Union(ids) };
}
