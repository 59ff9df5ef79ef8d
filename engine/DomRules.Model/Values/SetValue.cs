using System.Collections.Immutable;

namespace DomRules.Model.Values;

/// <summary>A set of codes or texts, sorted by ordinal and without repeats.</summary>
public sealed record SetValue : Value
{
    /// <summary>Sorts and removes repeats.</summary>
    public SetValue(IEnumerable<string> members) => Members = members is ImmutableArray<string> { Length: <= 1 } few ? few : [.. members.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The members, sorted by ordinal.</summary>
    public ImmutableArray<string> Members { get; }

    /// <summary>Whether the set holds the member (ordinal).</summary>
    public bool Has(string member) => Members.BinarySearch(member, StringComparer.Ordinal) >= 0;

    /// <inheritdoc />
    public bool Equals(SetValue? other) => other is not null && Members.SequenceEqual(other.Members, StringComparer.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => Members.Length == 0 ? 0 : StringComparer.Ordinal.GetHashCode(Members[0]) + Members.Length;
}
