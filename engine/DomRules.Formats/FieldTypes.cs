using System.Collections.Immutable;
using DomRules.Model.Facts;
using DomRules.Model.Types;

namespace DomRules.Formats;

/// <summary>Types of the merchant's own facts by path (<c>order.loyalty</c>, <c>node.has_dock</c>). A fact that is not among them is read by its looks:
/// a truth value as yes/no, a number as number, a text as text, a list of texts as a set.</summary>
/// <param name="ByPath">Path of the fact → type.</param>
public sealed record FieldTypes(ImmutableDictionary<string, RuleType> ByPath)
{
    /// <summary>Nothing is declared.</summary>
    public static FieldTypes None { get; } = new(ImmutableDictionary<string, RuleType>.Empty);

    /// <summary>The types that policies declare; of a path that several declare the first counts.</summary>
    public static FieldTypes Of(IEnumerable<FactDefinition> fields) =>
        new(fields.Where(f => f.IsMerchants).DistinctBy(f => f.Path).ToImmutableDictionary(f => f.Path, f => f.Type, StringComparer.Ordinal));

    /// <summary>The type of a fact; null when it is not declared.</summary>
    public RuleType? Of(string root, string field) => ByPath.IsEmpty ? null : ByPath.GetValueOrDefault(root + "." + field);
}
