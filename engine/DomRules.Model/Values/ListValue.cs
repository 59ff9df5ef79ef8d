using System.Collections.Immutable;

namespace DomRules.Model.Values;

/// <summary>A literal or named list, in the author's order.</summary>
public sealed record ListValue(ImmutableArray<Value> Items) : Value
{
    /// <inheritdoc />
    public bool Equals(ListValue? other) => other is not null && Items.SequenceEqual(other.Items);

    /// <inheritdoc />
    public override int GetHashCode() => Items.Length == 0 ? 0 : Items[0].GetHashCode() + Items.Length;
}
