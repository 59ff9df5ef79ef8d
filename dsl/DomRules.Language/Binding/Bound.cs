using DomRules.Model.Graph;
using DomRules.Model.Types;

namespace DomRules.Language.Binding;

/// <summary>What binding made of an expression.</summary>
/// <param name="Node">The graph node; null: a mistake was reported, and nothing more is said of what follows from it.</param>
/// <param name="MayBeMissing">Whether it may be unknown where it stands, known facts taken into account.</param>
/// <param name="Currency">Currency of money; null for everything else.</param>
internal readonly record struct Bound(Expression? Node, bool MayBeMissing = false, string? Currency = null)
{
    /// <summary>A mistake that was reported.</summary>
    internal static Bound Error => default;

    internal bool IsError => Node is null;

    internal RuleType Type => Node!.Type;
}
